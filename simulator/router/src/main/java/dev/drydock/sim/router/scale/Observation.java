package dev.drydock.sim.router.scale;

/// What a version looks like at one moment.
///
/// @param replicas how many there are to be, started or not
/// @param busy requests in flight at replicas
/// @param queued requests that wait for one
/// @param maxConcurrent how many one replica works on at once
/// @param capacity how many replicas the cluster has room for
public record Observation(int replicas, int busy, int queued, int maxConcurrent, int capacity) {}
