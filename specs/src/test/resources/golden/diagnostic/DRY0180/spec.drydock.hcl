drydock {
  stack = "fraud"
}

output "made_at" {
  value = timestamp()
}
