/// Runtime kubernetes, from a spec to what stands in a cluster without Azure.
///
/// The one law: what is in the cluster is read as any client reads it, by the cluster's kubeconfig.
@NullMarked
package dev.drydock.trials.runtime;

import org.jspecify.annotations.NullMarked;
