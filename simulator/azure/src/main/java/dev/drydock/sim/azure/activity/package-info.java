/// The activity log: who did what to which resource, and what came of it.
///
/// The one law: who only reads leaves nothing here. Resource Manager tells each call that has been
/// answered and each operation that has ended; [ActivityQuery] shows what was kept, as
/// Microsoft.Insights 2015-04-01 does.
@NullMarked
package dev.drydock.sim.azure.activity;

import org.jspecify.annotations.NullMarked;
