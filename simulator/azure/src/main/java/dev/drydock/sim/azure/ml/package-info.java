/// Machine Learning: workspaces and what is in them.
///
/// The one law: what the service promises it checks itself, whatever a client checked before:
/// traffic names deployments that exist, versions never change, a compute is there and serves.
/// Deployments on Kubernetes become objects in the cluster through
/// [dev.drydock.sim.azure.host.ClusterHost], and are healthy when their pods are.
@NullMarked
package dev.drydock.sim.azure.ml;

import org.jspecify.annotations.NullMarked;
