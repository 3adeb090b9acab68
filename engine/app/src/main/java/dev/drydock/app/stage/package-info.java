/// What serves endpoints of the simulated world, seen from outside.
///
/// The one law: a stage tells and decides nothing. Whether the world is in this process or behind
/// an address, it is read in the one form that `GET /_drydock/serving` has.
@NullMarked
package dev.drydock.app.stage;

import org.jspecify.annotations.NullMarked;
