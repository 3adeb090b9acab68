/// What the tests of every part of the language share.
///
/// The one law: a golden case is a directory of `src/test/resources/golden/FAMILY/`; what it was
/// given lies beside what is expected of it. Called by the tests of each family.
@NullMarked
package dev.drydock.specs;

import org.jspecify.annotations.NullMarked;
