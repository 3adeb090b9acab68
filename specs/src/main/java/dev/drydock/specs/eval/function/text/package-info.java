/// Functions that work on texts.
///
/// The one law: characters are grapheme clusters, patterns are RE2's and searched in linear time.
/// Called through [dev.drydock.specs.eval.function.Functions].
@NullMarked
package dev.drydock.specs.eval.function.text;

import org.jspecify.annotations.NullMarked;
