drydock {
  stack = "fraud"
}

output "regions" {
  value = true ? ["westeurope"] : "none"
}
