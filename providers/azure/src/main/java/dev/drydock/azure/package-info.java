/// The provider of Azure: workspaces, clusters, models, endpoints and versions as Resource Manager
/// holds them.
///
/// The one law: one call is one exchange. Nothing here waits, retries or remembers; a long-running
/// operation is a handle, a failure is a value. `engine/app` constructs [AzureProvider]; the engine
/// drives it; what it makes goes out through `dev.drydock.azure.http`.
@NullMarked
package dev.drydock.azure;

import org.jspecify.annotations.NullMarked;
