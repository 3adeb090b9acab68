/// Lets containers of a platform really work, and tells what happened while time passed.
///
/// The one law: work is done between two events of the world and outside every transaction, by
/// whoever moves time, one piece after another; what it prints is bounded, and rid of the secrets
/// that its container was given. [dev.drydock.sim.platform.SimulatedPlatform] calls.
@NullMarked
package dev.drydock.sim.platform.work;

import org.jspecify.annotations.NullMarked;
