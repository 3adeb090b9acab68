/// Whole runs of the whole house, drawn from a seed: specs, an edit, faults, a crash, somebody
/// else's edits, and then peace.
///
/// The one law: a run is a function of its seed. [Course] lives it and writes down what happened;
/// each [Checker] looks at that and knows nothing of how it came about. A run that is red names its
/// seed and the command that replays it.
@NullMarked
package dev.drydock.trials.run;

import org.jspecify.annotations.NullMarked;
