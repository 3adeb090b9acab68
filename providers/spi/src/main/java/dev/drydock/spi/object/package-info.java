/// Objects: one thing in a live API each, as it should be and as it is.
///
/// The one law: from here on nobody knows kinds. An object is an identity, asserted fields in its
/// type's order, and edges; two fields are compared by their type's [Comparison] and nothing else.
@NullMarked
package dev.drydock.spi.object;

import org.jspecify.annotations.NullMarked;
