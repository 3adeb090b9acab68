drydock {
  stack = "fraud"
}

output "list" {
  value = list("a", "b")
}

output "map" {
  value = map("a", "b")
}

output "type" {
  value = type("a")
}
