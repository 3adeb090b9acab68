drydock {
  stack = "fraud"
}

output "answer" {
  value = { for x in [[1]] : x => 1 }
}
