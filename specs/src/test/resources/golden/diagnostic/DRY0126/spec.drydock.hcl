drydock {
  stack = "fraud"
}

output "answer" {
  value = = 3
}
