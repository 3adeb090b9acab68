drydock {
  stack = "fraud"
}

output "answer" {
  value = uper("fraud")
}
