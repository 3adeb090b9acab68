/// Drift: what is live and was not so when Drydock last wrote it, with a name on it.
///
/// The one law: nothing here can write. The whole way down it holds [dev.drydock.spi.Observing] and
/// no more; what is told is a function of what was observed, what each object remembers of its last
/// assertion, and what the services have logged.
@NullMarked
package dev.drydock.core.drift;

import org.jspecify.annotations.NullMarked;
