/// Speaking: streams, colours, diagnostics, progress, questions.
///
/// The one law: what a program may read goes to standard output, everything else to standard error;
/// nothing here writes a secret, because it is given none.
@NullMarked
package dev.drydock.cli.console;

import org.jspecify.annotations.NullMarked;
