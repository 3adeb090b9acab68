/// Graphs to look at: what a spec wants, and what a plan does in which order.
///
/// The one law: a drawing is made from the very graph that is planned or executed, leaves out only
/// what follows from the rest, and comes out the same each time. `drydock graph` calls it.
@NullMarked
package dev.drydock.core.graph;

import org.jspecify.annotations.NullMarked;
