package dev.drydock.sim.azure.arm;

/// Who sends a request, as its token says.
///
/// @param application the client id
public record Caller(String tenant, String application) {}
