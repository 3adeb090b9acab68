drydock {
  stack = "fraud"
}

output "id" {
  value = uuid()
}

output "hash" {
  value = bcrypt("password")
}

output "planned" {
  value = plantimestamp()
}
