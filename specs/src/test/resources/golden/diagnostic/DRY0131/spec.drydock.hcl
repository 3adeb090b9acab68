drydock {
  stack = "fraud"
}

= 3
