/// The functions that expressions may call.
///
/// The one law: a function is pure: its result follows from its arguments alone. Names and results
/// are Terraform's, so that what people know holds. Each group lists its functions as data; the
/// evaluator converts arguments, and deals with null, unknown and sensitive ones, before a function
/// sees them.
@NullMarked
package dev.drydock.specs.eval.function;

import org.jspecify.annotations.NullMarked;
