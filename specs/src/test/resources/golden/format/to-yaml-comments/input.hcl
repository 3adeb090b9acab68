# Of the whole file.

# Of the stack.
drydock {
  stack = "fraud" # its name
} // behind

/* Of the
   first cluster. */
cluster "one" { # beside
  # of nodes
  nodes = 3

  # at the end
}

# Of the second.
cluster "two" {
  nodes = 1 /* few */
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

# Of the end.
