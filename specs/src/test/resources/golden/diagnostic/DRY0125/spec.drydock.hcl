drydock {
  stack = "fraud"
}

output "answer" {
  value = 1e99999
}
