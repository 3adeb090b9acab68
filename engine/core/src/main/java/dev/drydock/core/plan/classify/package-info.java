/// Classification: what will become of each object.
///
/// The one law: a change is decided here and nowhere else, first for each object alone, then for
/// what others take along. Traffic and order come after and decide no change of their own.
@NullMarked
package dev.drydock.core.plan.classify;

import org.jspecify.annotations.NullMarked;
