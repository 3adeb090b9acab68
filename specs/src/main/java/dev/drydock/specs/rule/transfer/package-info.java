/// Rules about the blocks `import`, `moved` and `removed`.
///
/// The one law: read together with the resources, the blocks say of every address one thing only,
/// whatever order they are written in.
@NullMarked
package dev.drydock.specs.rule.transfer;

import org.jspecify.annotations.NullMarked;
