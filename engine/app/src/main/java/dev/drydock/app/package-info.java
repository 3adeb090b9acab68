/// Wiring: specs, engine and providers over given doors, by hand and without a main.
///
/// The one law: every choice of a door (time, waiting, chance, network) is made here and nowhere
/// else, and nothing below can tell which was taken. The command line, the test kit and the trials
/// all begin with [Drydock] and [Checked].
@NullMarked
package dev.drydock.app;

import org.jspecify.annotations.NullMarked;
