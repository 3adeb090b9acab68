/// Simulated Kubernetes clusters.
///
/// The one law: everything a cluster knows is in the world's store, and everything it does by
/// itself is an event of the world; nothing here has a thread or a clock of its own. `platform`
/// calls in; the answers leave as wire responses.
@NullMarked
package dev.drydock.sim.kubernetes;

import org.jspecify.annotations.NullMarked;
