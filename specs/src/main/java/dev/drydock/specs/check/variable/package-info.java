/// Variables: their types, their defaults, and whether a value may be theirs.
///
/// The one law: a value is converted once, here, to the declared type with all its defaults filled
/// in; what is sensitive is hidden before anything can show it. The checker asks for the variables
/// of a spec and of its modules; whoever takes texts from a command line asks [InputText] first.
@NullMarked
package dev.drydock.specs.check.variable;

import org.jspecify.annotations.NullMarked;
