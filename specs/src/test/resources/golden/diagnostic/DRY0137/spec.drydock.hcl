drydock {
  stack = "fraud"
}

output "answer" {
  value = [for 1 in [2] : 3]
}
