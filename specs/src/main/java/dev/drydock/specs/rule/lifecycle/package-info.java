/// Rules about the `lifecycle` block.
///
/// The one law: a rule that hides nothing, or hides the wrong thing, is refused before it is relied
/// on.
@NullMarked
package dev.drydock.specs.rule.lifecycle;

import org.jspecify.annotations.NullMarked;
