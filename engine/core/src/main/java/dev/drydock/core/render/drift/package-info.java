/// Drift reports as people and programs read them.
///
/// The one law: equal reports give equal bytes, and no form shows what the report hides. What a
/// finding is called in words is said once, in [Sentences].
@NullMarked
package dev.drydock.core.render.drift;

import org.jspecify.annotations.NullMarked;
