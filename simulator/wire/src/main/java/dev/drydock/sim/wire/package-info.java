/// A request and its response, as values: what the simulated services speak.
///
/// The one law: a service is a function from request to response at a frozen instant. In-process
/// callers call it; a server puts sockets before it. Nobody below knows which.
@NullMarked
package dev.drydock.sim.wire;

import org.jspecify.annotations.NullMarked;
