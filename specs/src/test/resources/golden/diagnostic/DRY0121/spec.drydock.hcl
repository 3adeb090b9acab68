drydock {
  stack = "fraud"
}

output "answer" {
  value = "fraud
}
