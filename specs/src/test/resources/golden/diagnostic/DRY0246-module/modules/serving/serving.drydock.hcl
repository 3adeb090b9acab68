output "name" {
  value = "fraud"
}
