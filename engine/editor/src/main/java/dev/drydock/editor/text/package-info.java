/// Texts as an editor holds them: open files, edits, and places in its way of counting.
///
/// The one law: the editor counts from zero, in UTF-16 units unless it was agreed otherwise; specs
/// count bytes; the two meet in `Lines` and nowhere else.
@NullMarked
package dev.drydock.editor.text;

import org.jspecify.annotations.NullMarked;
