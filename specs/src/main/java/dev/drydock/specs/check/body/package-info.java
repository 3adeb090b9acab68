/// What stands between a block's braces, brought to its schema.
///
/// The one law: whatever is wrong in a body is reported once, at its place, and reads as absent
/// from then on; nothing that was refused travels further.
@NullMarked
package dev.drydock.specs.check.body;

import org.jspecify.annotations.NullMarked;
