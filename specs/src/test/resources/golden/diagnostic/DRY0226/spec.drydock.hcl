drydock {
  stack = "fraud"
}

removed {
  from = cluster.old.nodes
}
