drydock {
  stack = "fraud"
}

locals {
  a = [for x in range(100) : [for y in range(100) : [for z in range(100) : "x"]]]
}
