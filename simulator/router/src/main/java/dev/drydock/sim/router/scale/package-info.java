/// How many replicas a version needs.
///
/// The one law: a decision is a pure function of what was seen; looking, waiting and doing are the
/// caller's. Whoever runs a router steps the loop and owns the replicas.
@NullMarked
package dev.drydock.sim.router.scale;

import org.jspecify.annotations.NullMarked;
