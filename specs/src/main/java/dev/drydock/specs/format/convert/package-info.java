/// Specs from one form into the other.
///
/// The one law: what is converted says the same, and keeps its comments, or it is refused; each
/// conversion is read back and compared by [Flat]. [HclToYaml] nests the labels of blocks as keys,
/// [YamlToHcl] makes blocks of what [Inside] knows to be blocks.
@NullMarked
package dev.drydock.specs.format.convert;

import org.jspecify.annotations.NullMarked;
