/// What the files of a spec and of its modules declare, before anything is worked out.
///
/// The one law: which file of a directory a block stands in never shows, and a directory that is
/// called from several places is gathered once, so that its faults are said once.
@NullMarked
package dev.drydock.specs.check.declared;

import org.jspecify.annotations.NullMarked;
