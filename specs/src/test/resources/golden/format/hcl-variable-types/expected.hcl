variable "a" {
  type    = string
  default = "number"
}
variable "b" {
  type = number # exact
}
variable "c" {
  type = bool
}
variable "d" {
  type = any
}
variable "e" {
  type = list(string)
}
variable "f" {
  type = object({
    a = string, b = optional(bool, true)
  })
}
output "type" {
  type = "string"
}
