/// What waits for what in a spec: locals, resources, and the inputs and outputs of modules.
///
/// The one law: everything here is read from the text as it stands, and nothing is evaluated.
@NullMarked
package dev.drydock.specs.check.graph;

import org.jspecify.annotations.NullMarked;
