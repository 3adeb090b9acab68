/// Arbitrary specs for property tests, by jqwik.
///
/// The one law: what is drawn here breaks no rule and fits its cluster, so a property may apply it
/// without looking. Names come from small sets, so that two draws share resources and an edit from
/// one to the other creates, changes and deletes.
@NullMarked
package dev.drydock.testkit.arbitrary;

import org.jspecify.annotations.NullMarked;
