/// For tests that need Drydock and a cloud: a [Yard] is both, in memory.
///
/// The one law: every yard is a world of its own, begun for one test from a seed and gone with it,
/// so tests cannot meet. [DrydockExtension] hands one to each test that asks for it; what stands in
/// `arbitrary` draws specs for it.
@NullMarked
package dev.drydock.testkit;

import org.jspecify.annotations.NullMarked;
