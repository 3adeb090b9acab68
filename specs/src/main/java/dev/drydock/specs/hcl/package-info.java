/// The HCL2 reader: text to tokens to tree, and trees back to text.
///
/// The one law: to the letter of HashiCorp's native syntax specification (`hclsyntax/spec.md`), in
/// time linear in the text, and never an exception for what a user wrote. One run reports every
/// fault that it can tell apart. [dev.drydock.specs.read] and [dev.drydock.specs.yaml] call it; the
/// tree goes to [dev.drydock.specs.check] and the evaluator.
@NullMarked
package dev.drydock.specs.hcl;

import org.jspecify.annotations.NullMarked;
