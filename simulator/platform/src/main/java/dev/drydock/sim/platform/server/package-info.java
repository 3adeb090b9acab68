/// A simulated platform on one TLS port of the loopback interface, for any client.
///
/// The one law: whatever comes in becomes a request to the platform at its own host, and whatever
/// the platform answers goes out unchanged. Nothing here knows what a service does; the event loops
/// never wait for the world.
@NullMarked
package dev.drydock.sim.platform.server;

import org.jspecify.annotations.NullMarked;
