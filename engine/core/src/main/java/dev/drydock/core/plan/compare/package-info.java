/// Comparing one object as it should be with the same object as it is.
///
/// The one law: two values of a field are compared by the field's own comparison, and only what is
/// asserted is compared. Asked by whoever plans, writes or looks for drift.
@NullMarked
package dev.drydock.core.plan.compare;

import org.jspecify.annotations.NullMarked;
