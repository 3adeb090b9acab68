/// Subscriptions, providers, resource groups and the lists across types.
///
/// The one law: a resource group holds what is below its id, and takes it along when it goes.
@NullMarked
package dev.drydock.sim.azure.resources;

import org.jspecify.annotations.NullMarked;
