/// Plans: what will become of each object, and the steps that make it so.
///
/// The one law: only nouns live here, immutable and complete, so that whoever shows, saves or
/// executes a plan needs nothing else and re-derives nothing. They are made by the packages below:
/// compare, classify, traffic, order, and compose, which asks them all.
@NullMarked
package dev.drydock.core.plan;

import org.jspecify.annotations.NullMarked;
