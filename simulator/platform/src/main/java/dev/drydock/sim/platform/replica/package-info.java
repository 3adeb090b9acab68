/// Simulated replicas: they answer over real HTTP on loopback and say that they are simulated.
///
/// The one law: a replica knows neither world nor router. Who it is, how it behaves and its chance
/// are given to it; nothing of a request is kept but its digest.
@NullMarked
package dev.drydock.sim.platform.replica;

import org.jspecify.annotations.NullMarked;
