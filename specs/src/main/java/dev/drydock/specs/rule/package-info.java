/// Rules: what `validate` refuses, offline.
///
/// The one law: a rule reads a [Draft] and never throws; what is faulty already it passes over, so
/// that one mistake of the user's gives one diagnostic. The checker makes the drafts and runs all
/// rules; the rules of each subject live in a package below this one.
@NullMarked
package dev.drydock.specs.rule;

import org.jspecify.annotations.NullMarked;
