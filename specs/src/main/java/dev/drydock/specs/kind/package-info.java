/// What may be written: the kinds, and the schema of each.
///
/// The one law: a schema is data. The checker, the formatter, the JSON Schema and the editor all
/// read the same one; none of them knows a kind by heart.
@NullMarked
package dev.drydock.specs.kind;

import org.jspecify.annotations.NullMarked;
