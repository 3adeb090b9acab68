/// The YAML reader: the same tree as HCL's, with a span on every node.
///
/// The one law: YAML says what HCL's JSON mapping says. A raw tree knows no kinds, so every key is
/// an attribute, and a nested mapping is an object; what the schema calls a block is turned into
/// one by [dev.drydock.specs.syntax.Blocks] where the schema is known. Texts are templates, read by
/// the HCL parser; unquoted scalars follow the core schema of YAML 1.2, where `yes`, `no`, `on` and
/// `off` are texts. [dev.drydock.specs.read] calls it.
@NullMarked
package dev.drydock.specs.yaml;

import org.jspecify.annotations.NullMarked;
