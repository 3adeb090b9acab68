drydock {
  stack = "fraud"
}
}
