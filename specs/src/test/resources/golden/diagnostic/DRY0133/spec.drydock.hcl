drydock {
  stack = "fraud"
}

output "answer" {
  value = "%{ if true }yes"
}
