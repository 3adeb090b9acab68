package dev.drydock.core.graph;

import java.util.List;

/// A graph to look at.
///
/// @param of what is drawn: `resources`, `objects` or `steps`
/// @param nodes each after all that it comes after, ties by name
/// @param edges from what comes first to what waits for it, in the order of the nodes; without
///   those that follow from others
public record Drawing(String stack, String of, List<Node> nodes, List<Line> edges) {
  public Drawing {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /// @param name unique
  /// @param note a few words more; may be empty
  /// @param critical whether it lies on the longest chain of steps
  public record Node(String name, String note, boolean critical) {}

  /// @param from the number of a node in the list
  /// @param to the number of a node in the list
  public record Line(int from, int to, boolean critical) {}
}
