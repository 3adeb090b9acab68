/// Guards: what a plan must not delete.
///
/// The one law: a guard refuses, or takes a deletion back; it never adds one. Asked after every
/// change is known, before the order is.
@NullMarked
package dev.drydock.core.plan.guard;

import org.jspecify.annotations.NullMarked;
