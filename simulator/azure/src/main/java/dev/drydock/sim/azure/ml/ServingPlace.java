package dev.drydock.sim.azure.ml;

/// Where an endpoint's deployments live: a cluster (by its lower-case id), a namespace in it, and
/// the instance type of those that name none.
record ServingPlace(String cluster, String namespace, String instanceType) {}
