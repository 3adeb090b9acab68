package dev.drydock.app.stage;

/// How a version is served at a moment.
///
/// @param replicas how many there are to be
/// @param ready how many answer
/// @param busy requests that replicas work on
/// @param queued requests that wait for a replica
/// @param scaling why there are as many replicas as there are; empty where nothing scales
public record StagedVersion(
    String name, int replicas, int ready, int busy, int queued, String scaling) {}
