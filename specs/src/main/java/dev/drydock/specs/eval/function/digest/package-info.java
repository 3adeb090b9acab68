/// Functions that digest and decrypt.
///
/// The one law: no chance: a digest follows from its bytes, and nothing is salted. Called through
/// [dev.drydock.specs.eval.function.Functions].
@NullMarked
package dev.drydock.specs.eval.function.digest;

import org.jspecify.annotations.NullMarked;
