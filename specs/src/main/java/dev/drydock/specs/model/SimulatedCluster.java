package dev.drydock.specs.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A plain Kubernetes cluster of the simulated world, as the spec's `simulator` block declares it.
/// There a kubeconfig's context of this name means it.
///
/// @param vmSize the size of its nodes
/// @param extendedResources what a device plugin offers on each node, by resource name
public record SimulatedCluster(
    String name, int nodes, String vmSize, SequencedMap<String, Integer> extendedResources) {
  public SimulatedCluster {
    extendedResources =
        Collections.unmodifiableSequencedMap(new LinkedHashMap<>(extendedResources));
  }
}
