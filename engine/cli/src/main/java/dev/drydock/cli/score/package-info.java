/// Measured load, printed: a table for people, a document for programs.
///
/// The one law: the numbers are those that callers saw; what the spec or the simulator says stands
/// beside them and is never mixed in.
@NullMarked
package dev.drydock.cli.score;

import org.jspecify.annotations.NullMarked;
