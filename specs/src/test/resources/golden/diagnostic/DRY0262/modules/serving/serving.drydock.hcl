output "region" {
  value = "westeurope"
}
