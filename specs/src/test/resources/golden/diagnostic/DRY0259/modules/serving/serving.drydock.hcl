variable "region" {
  type    = string
  default = "westeurope"
}
