/// The doors to the outside: time, network and identity, real and simulated.
///
/// The one law: a door does what its interface says and decides nothing. [dev.drydock.app.Drydock]
/// chooses among them.
@NullMarked
package dev.drydock.app.door;

import org.jspecify.annotations.NullMarked;
