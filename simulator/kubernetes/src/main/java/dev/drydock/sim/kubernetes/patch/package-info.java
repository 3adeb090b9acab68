/// The patch formats besides server-side apply: JSON merge patch, JSON patch, strategic merge.
///
/// The one law: a patch is a function from a tree to a new tree; the old one is left alone. What
/// cannot be applied is told by [Unpatchable], which the API server turns into its answer.
@NullMarked
package dev.drydock.sim.kubernetes.patch;

import org.jspecify.annotations.NullMarked;
