/// Crashes of the whole: the process dies at an exchange, another goes on in the same world.
///
/// The one law: what is asserted here is read from the world itself or from a fresh plan, never
/// from what the dead process believed.
@NullMarked
package dev.drydock.trials.crash;

import org.jspecify.annotations.NullMarked;
