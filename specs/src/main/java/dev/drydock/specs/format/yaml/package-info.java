/// The canonical form of YAML: blocks two spaces deep, quotes only where they are needed, short
/// lists and mappings on one line as they were written.
///
/// The one law: comments and keys keep their order, and no scalar changes what it means, whether it
/// is read by YAML 1.2, as Drydock does, or by 1.1, as many tools do. [YamlTree] reads a text with
/// its comments into a [Node], [YamlWriter] writes one. Conversions from HCL build such nodes too.
@NullMarked
package dev.drydock.specs.format.yaml;

import org.jspecify.annotations.NullMarked;
