/// A tiny cloud for the engine's tests: objects in a map, faults by script, time by hand.
///
/// The one law: it knows no vendor; what it does not say the engine must not need.
@NullMarked
package dev.drydock.core.fake;

import org.jspecify.annotations.NullMarked;
