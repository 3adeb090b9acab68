package dev.drydock.sim.router.scale;

/// How many replicas there are to be.
///
/// @param reason one line for people
/// @param history what the next decision needs to know
public record Decision(int replicas, String reason, History history) {}
