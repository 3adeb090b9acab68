/// The canonical form of spec files, in HCL and in YAML.
///
/// The one law: nothing is ever lost. A text that is formatted reads back as the same tree with the
/// same comments, which is checked each time; a text with faults comes back as it was, with its
/// diagnostics. The command line and the editor call it.
@NullMarked
package dev.drydock.specs.format;

import org.jspecify.annotations.NullMarked;
