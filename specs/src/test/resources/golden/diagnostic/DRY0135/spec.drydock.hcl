drydock {
  stack = "fraud"
}

output "answer" {
  value = { a.b = 1 }
}
