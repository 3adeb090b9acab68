/// Selection: which objects a plan is about.
///
/// The one law: nothing is planned half. What must change with a chosen object is chosen too, and a
/// plan that would have to touch what was excluded is refused; either way the reason is told.
@NullMarked
package dev.drydock.core.plan.select;

import org.jspecify.annotations.NullMarked;
