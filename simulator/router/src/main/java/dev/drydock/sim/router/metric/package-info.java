/// What the router counts, and how it tells it.
///
/// The one law: as many series as the configuration has versions, times a fixed number; nothing
/// that a client sends becomes a label. Counted by the proxy, read by the router.
@NullMarked
package dev.drydock.sim.router.metric;

import org.jspecify.annotations.NullMarked;
