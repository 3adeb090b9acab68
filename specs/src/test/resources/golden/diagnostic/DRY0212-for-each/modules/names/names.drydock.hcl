output "all" {
  value = {}
}
