/// Observation: what exists, as one picture.
///
/// The one law: reads only, and lists only; each provider is asked once and tells everything.
/// Trying again after a fault follows [dev.drydock.core.execute.Patience], as in the executor.
@NullMarked
package dev.drydock.core.observe;

import org.jspecify.annotations.NullMarked;
