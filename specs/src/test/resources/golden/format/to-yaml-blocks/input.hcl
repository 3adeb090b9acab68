moved {
  from = cluster.old
  to   = cluster.new
}

# the second
moved {
  from = cluster.older
  to   = cluster.newer
}

version "a" "x" {
  traffic = 1
}

cluster "lab" {}

version "b" "x" {
  traffic = 2
}

version "a" "y" {
  traffic = 3

  lifecycle {
    ignore_changes "traffic" {
      reason = "theirs"
    }
    ignore_changes "tags" {
      reason = "theirs"
    }
  }
}

removed {
  from = cluster.gone
}
