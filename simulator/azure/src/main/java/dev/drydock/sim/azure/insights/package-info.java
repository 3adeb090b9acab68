/// Application Insights components, as far as a workspace needs them: they exist and have keys.
///
/// The one law: nothing is measured here.
@NullMarked
package dev.drydock.sim.azure.insights;

import org.jspecify.annotations.NullMarked;
