/// Observation: from a scope to everything in it that exists.
///
/// The one law: reads only, by lists, top-down: a list per type and parent, never a read per object
/// but for files, which have no mark to be found by. What has no parent has no children. Called by
/// [dev.drydock.azure.AzureProvider]; what is seen goes to the planner.
@NullMarked
package dev.drydock.azure.observe;

import org.jspecify.annotations.NullMarked;
