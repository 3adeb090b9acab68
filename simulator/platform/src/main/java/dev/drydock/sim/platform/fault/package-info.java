/// How a platform misbehaves, as clients see it.
///
/// The one law: whether something goes wrong is drawn by [dev.drydock.sim.world.fault.Faults]; here
/// it gets the words of the service that was asked, and the services behind know nothing of it.
/// Whatever goes wrong stands in the world's log, before the exchange that it happened to.
@NullMarked
package dev.drydock.sim.platform.fault;

import org.jspecify.annotations.NullMarked;
