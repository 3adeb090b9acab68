locals {
  greeting = "Hello, $${name}!"
  loop     = "%%{ for item in items }$${item};%%{ endfor }"
  plain    = "nothing to fill in"
  typed    = "$${n}"
  broken   = "$${"
  calls    = "$${upper(name)}"
  number   = 5
  texts = {
    hi = "Hi, $${name}"
  }
}
