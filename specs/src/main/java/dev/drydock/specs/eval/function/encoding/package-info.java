/// Functions that encode and decode: base64, JSON, YAML, CSV, URLs, character sets.
///
/// The one law: what is decoded is bounded and has one meaning; what is encoded comes out the same
/// twice. Called through [dev.drydock.specs.eval.function.Functions].
@NullMarked
package dev.drydock.specs.eval.function.encoding;

import org.jspecify.annotations.NullMarked;
