/// What is wanted and what is: the two sides that a plan compares.
///
/// The one law: both are complete before anybody compares them. Lowering makes [Desired], the
/// observer makes [LiveState], the planner reads both.
@NullMarked
package dev.drydock.core.state;

import org.jspecify.annotations.NullMarked;
