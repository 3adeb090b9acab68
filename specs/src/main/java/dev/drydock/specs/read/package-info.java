/// From a path to a document: which files, in which order, under which names.
///
/// The one law: whatever a path holds, reading it never throws; faults are diagnostics of the
/// [dev.drydock.specs.syntax.Document]. The command line calls it, the checker reads its result.
@NullMarked
package dev.drydock.specs.read;

import org.jspecify.annotations.NullMarked;
