/// Work that a simulated container really does: what it is given, and what comes of it.
///
/// The one law: values and one function. The simulator decides when a container begins and ends;
/// whoever knows what its image does, does it, outside the world, and never waits by the wall clock
/// for the world to move. The simulated kubelet describes, the platform calls.
@NullMarked
package dev.drydock.sim.wire.work;

import org.jspecify.annotations.NullMarked;
