/// What operators ask a router: metrics and health.
///
/// The one law: it listens on a port of its own, and changes nothing.
@NullMarked
package dev.drydock.sim.router.admin;

import org.jspecify.annotations.NullMarked;
