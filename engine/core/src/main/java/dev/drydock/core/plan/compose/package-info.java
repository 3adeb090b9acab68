/// Composition: the parts' answers put together into a plan.
///
/// The one law: pure; no clock, no chance, no exchange. [Planner] asks the parts in one order,
/// classify, cascade, traffic, order, and gathers every refusal before it throws.
@NullMarked
package dev.drydock.core.plan.compose;

import org.jspecify.annotations.NullMarked;
