/// Terraform's `console` beside our functions: the same expressions, the same answers.
///
/// The one law: what Terraform says is recorded, never written by hand; where ours differs, the
/// reason stands beside it.
@NullMarked
package dev.drydock.specs.eval.console;

import org.jspecify.annotations.NullMarked;
