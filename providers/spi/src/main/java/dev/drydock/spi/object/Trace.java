package dev.drydock.spi.object;

import java.time.Instant;

/// One change that somebody made to an object, as far as the service tells.
///
/// @param who a person's name, an application's id, or a field manager
/// @param how what was done or by which client, in the vendor's words (`Update`,
///   `Microsoft.ContainerService/managedClusters/agentPools/write`); may be empty
public record Trace(String who, String how, Instant at) {}
