/// Inputs: the values of a spec's variables, from the command line, files and the environment.
///
/// The one law: what is named later wins, in Terraform's order of precedence: environment, then
/// `*.auto.drydockvars` files by name, then flags in the order given. The checker converts values.
@NullMarked
package dev.drydock.app.input;

import org.jspecify.annotations.NullMarked;
