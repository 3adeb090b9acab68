/// The answers to an editor's questions, a class each.
///
/// The one law: a feature is a function of a folder and a place; it knows the schemas and names no
/// kind, so that a new kind is completed, explained and renamed without a line here.
@NullMarked
package dev.drydock.editor.feature;

import org.jspecify.annotations.NullMarked;
