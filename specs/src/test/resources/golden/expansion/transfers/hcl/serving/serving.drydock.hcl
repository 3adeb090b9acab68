variable "name" {
  type = string
}

variable "cluster" {
  type = any
}

endpoint "inner" {
  name    = "inner-${var.name}"
  cluster = var.cluster
}

moved {
  from = endpoint.before
  to   = endpoint.inner
}

removed {
  from = version.before.blue
}
