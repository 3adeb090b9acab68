/// What is wanted and what is: the two sides that a plan compares, and what each tells by itself.
///
/// The one law: both are complete before anybody compares them. Lowering makes [Desired], the
/// observer makes [LiveState]; whose objects are, how they hang together and what they tell is
/// asked here, by the planner and by drift.
@NullMarked
package dev.drydock.core.state;

import org.jspecify.annotations.NullMarked;
