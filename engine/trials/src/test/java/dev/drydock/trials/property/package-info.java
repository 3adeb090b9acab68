/// Properties of the whole: any valid spec, through the whole straight line, against the simulated
/// world.
///
/// The one law: a property names no object and no kind; what it says holds for every spec that the
/// test kit draws. A failure prints its seed and the smallest spec that fails.
@NullMarked
package dev.drydock.trials.property;

import org.jspecify.annotations.NullMarked;
