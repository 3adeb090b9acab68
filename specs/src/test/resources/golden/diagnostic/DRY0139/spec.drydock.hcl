drydock {
  stack = "fraud"
}

output "${1 + 1}" {
  value = 1
}
