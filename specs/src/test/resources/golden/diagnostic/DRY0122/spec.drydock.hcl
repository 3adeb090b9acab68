drydock {
  stack = "fraud"
}

output "answer" {
  value = <<-EOT
    fraud
}
