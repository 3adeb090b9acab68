/// The language server: what an editor asks while somebody writes a spec.
///
/// The one law: a spec is broken most of the time while it is written; whatever it looks like, each
/// question is answered as far as can be, nothing is thrown at the editor, and the server lives.
/// Threads, waiting and streams come by constructor, from the command line.
@NullMarked
package dev.drydock.editor;

import org.jspecify.annotations.NullMarked;
