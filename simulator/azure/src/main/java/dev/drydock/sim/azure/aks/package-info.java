/// Managed Kubernetes clusters, their agent pools and the extensions installed on them.
///
/// The one law: an agent pool is a resource of its own and is shown again inside its cluster; what
/// runs in a cluster is asked through [dev.drydock.sim.azure.host.ClusterHost] and never kept here.
@NullMarked
package dev.drydock.sim.azure.aks;

import org.jspecify.annotations.NullMarked;
