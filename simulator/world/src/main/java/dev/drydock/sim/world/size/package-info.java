/// What a virtual machine of each Azure size offers.
///
/// The one law: these are the simulator's own facts, extracted apart from those that specs reads,
/// so that a mistake in one shows against the other. Resource Manager checks sizes here; simulated
/// nodes take their capacity from here.
@NullMarked
package dev.drydock.sim.world.size;

import org.jspecify.annotations.NullMarked;
