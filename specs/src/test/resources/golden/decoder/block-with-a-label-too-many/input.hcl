part "x" {}
