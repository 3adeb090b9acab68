/// Functions that convert a value to a type.
///
/// The one law: what converts, converts by [dev.drydock.specs.value.Conversion] and nothing else.
/// Called through [dev.drydock.specs.eval.function.Functions].
@NullMarked
package dev.drydock.specs.eval.function.type;

import org.jspecify.annotations.NullMarked;
