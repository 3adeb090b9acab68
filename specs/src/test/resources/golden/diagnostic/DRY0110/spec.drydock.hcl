drydock {
  stack = "fraud"
}

output "answer" {
  value = "one" + 1
}
