/// What may go wrong in a world, as data, and when it does.
///
/// The one law: a fault happens only where a rule of the injected [FaultProfile] says so, and
/// whether it does is drawn from the world's seed, in streams that nothing else draws from: a world
/// without a profile is, byte for byte, the world that it was. The rooms that answer ask [Faults];
/// how a fault looks to a client is theirs.
@NullMarked
package dev.drydock.sim.world.fault;

import org.jspecify.annotations.NullMarked;
