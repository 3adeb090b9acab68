/// Values and their types: what an expression is worth.
///
/// The one law: a value is immutable, exact and in a fixed order; a [Value.Sensitive] one has no
/// text form. Evaluation makes values, the schema converts them, providers read them.
@NullMarked
package dev.drydock.specs.value;

import org.jspecify.annotations.NullMarked;
