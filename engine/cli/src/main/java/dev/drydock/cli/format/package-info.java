/// `drydock fmt`: which files, what becomes of each, and what is told.
///
/// The one law: a file is whole at every moment, before, while and after it is written; one with
/// faults is left as it is. The forms themselves are [dev.drydock.specs.format]'s.
@NullMarked
package dev.drydock.cli.format;

import org.jspecify.annotations.NullMarked;
