drydock {
  stack = "fraud"
}

output "answer" {
  value = 1 § 2
}
