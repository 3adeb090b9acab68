/// The engine: the straight line from a spec to a report.
///
/// The one law: lower, observe, plan, execute, in this order, each a class with one public verb in
/// a package of its own; what goes between them is immutable. Called by whoever wires an
/// application; knows providers only as a list of [dev.drydock.spi.Provider].
@NullMarked
package dev.drydock.core;

import org.jspecify.annotations.NullMarked;
