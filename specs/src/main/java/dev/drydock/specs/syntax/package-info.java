/// The syntax tree that the HCL and the YAML reader share.
///
/// The one law: a tree says what was written, with its place, and nothing about what it means; both
/// readers build the same nodes, and whoever reads a tree cannot tell them apart.
///
/// HCL tells blocks from attributes by how they are written. YAML cannot: there every key is an
/// attribute, and [Blocks] turns its object into blocks for whoever knows the schema. So an object
/// assigned to a block's name means the block, in both.
@NullMarked
package dev.drydock.specs.syntax;

import org.jspecify.annotations.NullMarked;
