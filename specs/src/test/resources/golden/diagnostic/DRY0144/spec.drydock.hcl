drydock {
  stack = "fraud"
}

locals = { (upper("nodes")) = 3 }
