/// Traffic: which version serves how much before, while and after a plan is applied.
///
/// The one law: what an endpoint's versions get always sums to 100, or nobody serves and the plan
/// says so. Reads the changes of [dev.drydock.core.plan.classify]; the drains go to
/// [dev.drydock.core.plan.order].
@NullMarked
package dev.drydock.core.plan.traffic;

import org.jspecify.annotations.NullMarked;
