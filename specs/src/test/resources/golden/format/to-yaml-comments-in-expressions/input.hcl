workspace "fraud" {
  tags = merge( # why two
    { team = "risk" }, # ours
    var.tags,
  ) # beside
}
