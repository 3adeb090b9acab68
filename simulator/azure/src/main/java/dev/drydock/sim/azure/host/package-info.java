/// The port through which the simulated control plane reaches clusters.
///
/// The one law: Resource Manager knows that clusters exist, not how they work; `platform` puts the
/// simulated Kubernetes behind this port.
@NullMarked
package dev.drydock.sim.azure.host;

import org.jspecify.annotations.NullMarked;
