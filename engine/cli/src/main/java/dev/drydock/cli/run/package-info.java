/// What commands do: the straight line, with somebody watching.
///
/// The one law: each run ends in one exit code, and diagnostics are caught and printed in one
/// place, [Session].
@NullMarked
package dev.drydock.cli.run;

import org.jspecify.annotations.NullMarked;
