/// Rules of what each runtime offers and refuses.
///
/// The one law: what a version may ask for follows from the runtime of its endpoint; versions whose
/// endpoint is faulty are passed over. Called by the checker.
@NullMarked
package dev.drydock.specs.rule.runtime;

import org.jspecify.annotations.NullMarked;
