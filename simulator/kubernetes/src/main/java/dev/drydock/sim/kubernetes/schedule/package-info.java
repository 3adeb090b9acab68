/// The scheduler: finds a node for every pod, or says why there is none.
///
/// The one law: no node ever holds more than its allocatable. Messages count every node exactly as
/// Kubernetes 1.34 words them; ties break by node name, because two runs must choose alike. Woken
/// by the controllers' queue; a bound pod goes on to the kubelet.
@NullMarked
package dev.drydock.sim.kubernetes.schedule;

import org.jspecify.annotations.NullMarked;
