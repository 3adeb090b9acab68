drydock {
  stack = "fraud"
}

workspce "fraud" {}
