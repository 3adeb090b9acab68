/// The commands of `drydock sim`: the simulator as a server.
///
/// The one law: as in the other commands, a class here reads the command line and does nothing
/// else; [dev.drydock.cli.run.Simulators] does.
@NullMarked
package dev.drydock.cli.sim;

import org.jspecify.annotations.NullMarked;
