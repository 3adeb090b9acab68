/// Rules of what versions ask of nodes: cores, memory, accelerators, replicas.
///
/// The one law: what is asked and what a pool has are compared, and the arithmetic is shown. Called
/// by the checker.
@NullMarked
package dev.drydock.specs.rule.capacity;

import org.jspecify.annotations.NullMarked;
