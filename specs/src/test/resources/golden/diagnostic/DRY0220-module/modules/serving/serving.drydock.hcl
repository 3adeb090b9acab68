variable "regions" {
  type = list(string)
}
