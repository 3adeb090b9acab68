/// Functions that write and move points in time.
///
/// The one law: no clock: every point in time is an argument. Called through
/// [dev.drydock.specs.eval.function.Functions].
@NullMarked
package dev.drydock.specs.eval.function.date;

import org.jspecify.annotations.NullMarked;
