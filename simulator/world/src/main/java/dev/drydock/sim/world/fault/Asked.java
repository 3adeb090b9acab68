package dev.drydock.sim.world.fault;

/// What a client asks of a service, as far as rules look at it.
///
/// @param service `arm`, `entra`, `blob` or `kubernetes`
/// @param path without query
public record Asked(String service, String method, String path) {}
