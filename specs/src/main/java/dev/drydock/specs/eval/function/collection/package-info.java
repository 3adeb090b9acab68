/// Functions that work on lists, maps and sets.
///
/// The one law: elements keep their order, keys and sets come sorted. Called through
/// [dev.drydock.specs.eval.function.Functions].
@NullMarked
package dev.drydock.specs.eval.function.collection;

import org.jspecify.annotations.NullMarked;
