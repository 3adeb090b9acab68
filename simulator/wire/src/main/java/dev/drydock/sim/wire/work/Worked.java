package dev.drydock.sim.wire.work;

/// What came of a container's work.
///
/// @param exitCode 0 to 255
/// @param log all that it printed
public record Worked(int exitCode, String log) {}
