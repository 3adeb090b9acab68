/// What the cluster does by itself: controllers, and the queue that wakes them.
///
/// The one law: level-based. A controller is told a name, reads the state afresh and moves it one
/// step towards what is wanted; it is woken by events of the world, after a delay drawn from the
/// seed, never by a thread. Writes go through the API's [dev.drydock.sim.kubernetes.api.Writes].
@NullMarked
package dev.drydock.sim.kubernetes.control;

import org.jspecify.annotations.NullMarked;
