/// The simulated world's time, chance and memory.
///
/// The one law: whatever the world knows is in its store, and changes only inside [World#transact]:
/// objects, the clock, the pending events and the draws already made are one transaction, so a kill
/// -9 at any instant leaves a world that once was.
@NullMarked
package dev.drydock.sim.world;

import org.jspecify.annotations.NullMarked;
