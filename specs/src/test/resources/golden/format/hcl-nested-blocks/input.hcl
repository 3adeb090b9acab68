cluster "serving" {
node_pool "gpu" {
vm_size="x"
lifecycle {
prevent_destroy=true
}
}
      node_pool "two" {
      vm_size="y"
      }
}
