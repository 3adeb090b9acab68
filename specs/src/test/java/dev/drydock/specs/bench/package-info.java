/// How specs grow: texts of any size that the checker accepts, and what reading and checking them
/// costs.
///
/// The one law: one seed and one size give one text. The tests here count work, never time; what
/// measures time is run by hand (`specs/bench`).
@NullMarked
package dev.drydock.specs.bench;

import org.jspecify.annotations.NullMarked;
