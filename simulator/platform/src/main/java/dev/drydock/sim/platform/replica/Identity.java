package dev.drydock.sim.platform.replica;

/// Who a replica is: what its answers say.
///
/// @param replica the name of its pod
public record Identity(String endpoint, String version, String model, String replica) {}
