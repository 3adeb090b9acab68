/// Free objects: bodies whose schema nobody here knows, taken apart into what they assert.
///
/// The one law: only what a body says is asserted, leaf by leaf; a list's elements are told apart
/// by their names where all have one. Both providers take their bodies apart with it, and put
/// together again what they write.
@NullMarked
package dev.drydock.spi.free;

import org.jspecify.annotations.NullMarked;
