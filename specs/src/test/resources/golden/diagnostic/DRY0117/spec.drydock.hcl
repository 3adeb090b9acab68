drydock {
  stack = "fraud"
}

output "answer" {
  value = "perhaps" ? 1 : 2
}
