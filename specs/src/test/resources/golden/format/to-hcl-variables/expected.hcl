variable "a" {
  type = string
}

variable "b" {
  type = map(object({ x = optional(number, 1) }))

  validation {
    condition     = length(var.b) > 0
    error_message = "at least one"
  }
}

variable "c" {
  type = "lisst("
}
