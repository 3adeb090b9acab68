/// How simulated things behave, as data.
///
/// The one law: what a thing does by itself is a row of a table: from a state, on a trigger, after
/// a delay from a range, with a weight, to a state. Tables are text resources of the rooms whose
/// things they describe; every draw comes from the world's seed. Services ask [Behaviour] for the
/// next move and let it happen as an event of the world.
@NullMarked
package dev.drydock.sim.world.behaviour;

import org.jspecify.annotations.NullMarked;
