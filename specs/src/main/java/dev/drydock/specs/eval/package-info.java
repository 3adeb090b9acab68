/// Evaluation: from expressions to values.
///
/// The one law: no clock, no chance, no network. What a name means is asked of a [Scope]; a value
/// that waits for a step stays unknown and carries the [dev.drydock.specs.value.Residual] that will
/// make it.
@NullMarked
package dev.drydock.specs.eval;

import org.jspecify.annotations.NullMarked;
