/// One directory of a spec at one moment: what was read, what is called how, what is wrong.
///
/// The one law: a folder is a value, made anew for each state of the desk; nothing in it changes
/// while a question is answered.
@NullMarked
package dev.drydock.editor.folder;

import org.jspecify.annotations.NullMarked;
