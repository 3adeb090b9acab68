a = [for x in foo.bar[0]["k"] : x.y if baz]
b {
  c = "${qux.0.n}"
}
