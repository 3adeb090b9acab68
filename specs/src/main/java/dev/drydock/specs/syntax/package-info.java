/// The syntax tree that the HCL and the YAML reader share.
///
/// The one law: a tree says what was written, with its place, and nothing about what it means; both
/// readers build the same nodes, and whoever reads a tree cannot tell them apart.
@NullMarked
package dev.drydock.specs.syntax;

import org.jspecify.annotations.NullMarked;
