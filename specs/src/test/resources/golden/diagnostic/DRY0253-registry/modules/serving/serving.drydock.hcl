locals {
  nothing = 0
}
