package dev.drydock.sim.kubernetes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a node pool is made from.
///
/// @param vmSize an Azure VM size, such as `Standard_D4s_v3`
/// @param nodes how many, 0 to 1000
/// @param mode `System` or `User`
/// @param labels put on every node beside AKS's own
/// @param taints as `key=value:Effect`
/// @param extendedResources what the pool's device plugin announces per node
public record PoolShape(
    String name,
    String vmSize,
    int nodes,
    String mode,
    SequencedMap<String, String> labels,
    List<String> taints,
    SequencedMap<String, Integer> extendedResources) {
  public PoolShape {
    labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
    taints = List.copyOf(taints);
    extendedResources =
        Collections.unmodifiableSequencedMap(new LinkedHashMap<>(extendedResources));
  }
}
