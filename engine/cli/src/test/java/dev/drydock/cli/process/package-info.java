/// Whole processes: what signals and kills do to them.
///
/// The one law: nothing here waits for a time; each test waits for a line, or for the end.
@NullMarked
package dev.drydock.cli.process;

import org.jspecify.annotations.NullMarked;
