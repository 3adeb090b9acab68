# Of the whole file.

# Of the stack.
drydock {         # beside
  stack = "fraud" # its name
}

# Of clusters.
# Of the first.
cluster "one" {
  # of nodes
  nodes = 3
  # at the end
}

# Of the second.
cluster "two" { # two
  nodes = 1
  tags = { # of tags
    # of a
    a = "b" # beside a
    # the last
  }
  taints = [
    # of x
    "x", # beside x
    "y",
  ]
  # nothing more
}
# behind clusters
# Of the end.
