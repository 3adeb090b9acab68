/// The command line: the only `main`.
///
/// The one law: a leaf. It parses (`command`), works through `engine/app` (`run`), and speaks
/// (`console`): data on standard output, talk on standard error, and the exit code says how it
/// went.
@NullMarked
package dev.drydock.cli;

import org.jspecify.annotations.NullMarked;
