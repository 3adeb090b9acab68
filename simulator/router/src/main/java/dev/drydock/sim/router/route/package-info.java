/// Where a request goes: which endpoint, which version, which replica.
///
/// The one law: a replica never has more in flight than its version allows, whichever event loops
/// ask; what cannot be placed waits in line. Called by the proxy, told by the router.
@NullMarked
package dev.drydock.sim.router.route;

import org.jspecify.annotations.NullMarked;
