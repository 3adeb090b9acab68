package dev.drydock.specs.check.graph;

import java.util.List;
import java.util.Set;

/// What waits for what.
///
/// @param cyclic the names that are in a cycle, which was reported
/// @param nodes everything that is worked out, each behind all that it refers to
public record Order(Set<String> cyclic, List<Node> nodes) {
  public Order {
    cyclic = Set.copyOf(cyclic);
    nodes = List.copyOf(nodes);
  }
}
