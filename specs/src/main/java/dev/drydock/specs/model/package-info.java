/// A checked spec: resources with all their attributes, defaults included.
///
/// The one law: a [Spec] exists only when no rule was broken. The checker makes it, lowering reads
/// it; nobody changes it.
@NullMarked
package dev.drydock.specs.model;

import org.jspecify.annotations.NullMarked;
