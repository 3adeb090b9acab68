drydock {
  stack = "fraud"
}

locals {
  sizes {
    small = 1
  }
}
