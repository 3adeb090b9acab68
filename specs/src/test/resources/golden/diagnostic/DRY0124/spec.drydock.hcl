drydock {
  stack = "fraud"
}

output "answer" {
  value = "C:\models"
}
