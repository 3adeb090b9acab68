drydock {
  stack = "fraud"
}

output "answer" {
  value = "numbers: ${[1, 2]}"
}
