/// Execution: from a plan to a report.
///
/// The one law: here, and nowhere else, somebody waits or tries again. Where attempts run and how
/// time passes is behind the [Runner] door.
@NullMarked
package dev.drydock.core.execute;

import org.jspecify.annotations.NullMarked;
