drydock {
  stack = "fraud"
}

/* never closed
