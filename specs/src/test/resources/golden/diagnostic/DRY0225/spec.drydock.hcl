drydock {
  stack = "fraud"
}

workspace "fraud" {}
