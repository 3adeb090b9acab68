/// The simulated Azure: Resource Manager, Entra ID and the blobs of storage accounts.
///
/// The one law: [SimulatedAzure] is a second, independent reading of Azure's documents; it shares
/// no line with specs, providers or engine. `platform` calls it with requests for Azure's hosts and
/// gives it, through `host`, the clusters that it creates.
@NullMarked
package dev.drydock.sim.azure;

import org.jspecify.annotations.NullMarked;
