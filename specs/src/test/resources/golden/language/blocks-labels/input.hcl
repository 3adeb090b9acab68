a "b" "c d" {}
a b c {}
a "b" c-d {
  e = 1
}
a "x\ty" "$${z}" {}
