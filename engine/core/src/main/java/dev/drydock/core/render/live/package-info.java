/// Writes what is live of a spec, for people and for programs.
///
/// The one law: what is sensitive is never shown, and of objects that the spec does not know no
/// field is, for nobody can tell which of theirs are secrets. The command line calls it.
@NullMarked
package dev.drydock.core.render.live;

import org.jspecify.annotations.NullMarked;
