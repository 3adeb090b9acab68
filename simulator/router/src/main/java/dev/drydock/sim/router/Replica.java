package dev.drydock.sim.router;

/// One server of a version.
///
/// @param id tells it from the others of its version for as long as it lives: a pod's name
/// @param host an address, or a name that resolves at once
public record Replica(String id, String host, int port) {}
