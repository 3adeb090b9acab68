/// The scoring router: takes requests for endpoints, splits them over versions, and lets each
/// replica work on so many as it may.
///
/// The one law: a request that was taken is answered once, by exactly one replica or with the
/// reason why by none. Whoever runs a router tells it configuration, secrets and replicas; it tells
/// load and metrics.
@NullMarked
package dev.drydock.sim.router;

import org.jspecify.annotations.NullMarked;
