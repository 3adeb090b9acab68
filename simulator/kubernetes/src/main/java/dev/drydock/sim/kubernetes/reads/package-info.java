/// What clients read: lists in pages, views of objects, and watches.
///
/// The one law: whatever is shown was stored at one revision, but for what is rendered on the way
/// out: the address of a load balancer and the ages in a table. A watch tells every write after its
/// revision exactly once, as the client's selection saw it come, change or go. The API server asks;
/// servers pull what follows through [dev.drydock.sim.wire.Feed].
@NullMarked
package dev.drydock.sim.kubernetes.reads;

import org.jspecify.annotations.NullMarked;
