/// Rules of names, labels and taints.
///
/// The one law: a name is checked as the cloud will see it, the default from the label included.
/// Called by the checker with all drafts.
@NullMarked
package dev.drydock.specs.rule.name;

import org.jspecify.annotations.NullMarked;
