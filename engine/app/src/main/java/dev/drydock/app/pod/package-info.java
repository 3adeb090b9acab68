/// A pod of a simulated cluster, as a Drydock inside sees it: its files, and how it finds its
/// cluster.
///
/// The one law: what runs inside knows only what a pod is given: arguments, environment, mounted
/// files. How it reaches the simulated world is decided here, before the network. The command line
/// runs in it; nothing of it is kept.
@NullMarked
package dev.drydock.app.pod;

import org.jspecify.annotations.NullMarked;
