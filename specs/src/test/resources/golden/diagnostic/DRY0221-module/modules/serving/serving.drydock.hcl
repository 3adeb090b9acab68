variable "region" {
  type = string

  validation {
    condition     = length(var.region) > 3
    error_message = "A region has more letters."
  }
}
