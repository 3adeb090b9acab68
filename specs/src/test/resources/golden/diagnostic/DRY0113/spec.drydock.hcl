drydock {
  stack = "fraud"
}

output "answer" {
  value = upper([1, 2])
}
