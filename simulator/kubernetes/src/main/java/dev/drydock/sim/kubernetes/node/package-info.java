/// Nodes: the pools that they join by, and the kubelets that run pods on them.
///
/// The one law: a node offers what its VM size has, less what AKS keeps for itself; a pod runs when
/// its steps (accept, pull, start, ready) have each had their time. How long and what fails is
/// data. Woken by the controllers' queue; what changes goes through the API's writes.
@NullMarked
package dev.drydock.sim.kubernetes.node;

import org.jspecify.annotations.NullMarked;
