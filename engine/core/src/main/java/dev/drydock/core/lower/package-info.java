/// Lowering: from resources to objects.
///
/// The one law: only here are kinds still known; providers turn each resource into objects of their
/// own API, and this package joins the answers into one acyclic graph. What it makes goes to the
/// observer and the planner.
@NullMarked
package dev.drydock.core.lower;

import org.jspecify.annotations.NullMarked;
