/// Order: the steps of a plan and what comes before what.
///
/// The one law: one class decides order, nobody else. Ties break by address, so that two runs of
/// one plan print and do the same.
@NullMarked
package dev.drydock.core.plan.order;

import org.jspecify.annotations.NullMarked;
