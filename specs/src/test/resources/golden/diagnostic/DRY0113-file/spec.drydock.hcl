drydock {
  stack = "fraud"
}

output "missing" {
  value = file("none.txt")
}

output "outside" {
  value = file("../DRY0180/spec.drydock.hcl")
}

output "home" {
  value = pathexpand("~/.ssh/id_rsa")
}

output "template" {
  value = templatefile("greeting.tmpl", { name = "you" })
}
