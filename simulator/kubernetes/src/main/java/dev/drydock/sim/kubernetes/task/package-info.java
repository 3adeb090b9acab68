/// Containers that really work: which wait for it, and what came of it.
///
/// The one law: nobody works inside the world. A kubelet leaves a task here; whoever moves time
/// takes it, does it outside every transaction, and brings back what came of it. Tasks and logs are
/// kept with the world: what a killed process did not bring back is done again.
@NullMarked
package dev.drydock.sim.kubernetes.task;

import org.jspecify.annotations.NullMarked;
