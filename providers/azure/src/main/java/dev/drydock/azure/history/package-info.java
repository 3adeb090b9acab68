/// Who changed what, by the activity log of Microsoft.Insights 2015-04-01.
///
/// The one law: reads only, a query per resource group. [ActivityLog] asks, [Activities] makes
/// traces of events; whose traces are Drydock's own is told by [Identity].
@NullMarked
package dev.drydock.azure.history;

import org.jspecify.annotations.NullMarked;
