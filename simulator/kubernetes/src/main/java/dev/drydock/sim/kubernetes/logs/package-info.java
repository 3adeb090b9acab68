/// What a simulated container writes to its log.
///
/// The one law: nothing runs, so a log is a function of its pod: the lines of `lines.json`, each at
/// the time that the pod's status tells for it. The API server asks; whoever follows a log gets the
/// lines that the pod's next states bring.
@NullMarked
package dev.drydock.sim.kubernetes.logs;

import org.jspecify.annotations.NullMarked;
