/// Rules of models, endpoints and versions.
///
/// The one law: what a version may ask for follows from the runtime of its endpoint; a rule that
/// needs the runtime passes over versions whose endpoint is faulty. Called by the checker.
@NullMarked
package dev.drydock.specs.rule.serving;

import org.jspecify.annotations.NullMarked;
