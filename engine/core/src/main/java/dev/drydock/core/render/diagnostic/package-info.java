/// Diagnostics of a spec as programs read them: JSON, SARIF, JUnit XML, GitHub's annotations.
///
/// The one law: equal diagnostics give equal bytes, sorted by place; what every form says of one is
/// composed once, in [Verdict]. Called by `drydock validate`; people read `DiagnosticText`.
@NullMarked
package dev.drydock.core.render.diagnostic;

import org.jspecify.annotations.NullMarked;
