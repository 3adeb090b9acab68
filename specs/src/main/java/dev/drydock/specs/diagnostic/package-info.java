/// What Drydock says when something is wrong: a value with a stable code, a place and a remedy.
///
/// The one law: a stage gathers its diagnostics and throws [Faults] once, at its end; only the
/// command line catches. The summary is constant per [Code] and holds no name the user chose.
@NullMarked
package dev.drydock.specs.diagnostic;

import org.jspecify.annotations.NullMarked;
