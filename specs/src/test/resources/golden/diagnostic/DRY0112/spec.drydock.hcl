drydock {
  stack = "fraud"
}

output "answer" {
  value = upper("fraud", "model")
}
