/// Who is called what, and where it is said: definitions and references of one directory.
///
/// The one law: a name is found by how it is written, without evaluating anything, so that a spec
/// full of faults has its symbols too. Editors look up, list and rename by it.
@NullMarked
package dev.drydock.specs.symbol;

import org.jspecify.annotations.NullMarked;
