package dev.drydock.core.plan.order;

import dev.drydock.core.plan.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;

/// Walks graphs of needs.
final class Reach {
  private Reach() {}

  /// Return for each vertex that has a step the nearest steps before it: vertices without a step
  /// hand on what stands before them, so that no order is lost through what does not change.
  ///
  /// @param sorted the vertices, what comes first before what needs it
  static <V> Map<V, Set<Step>> stepsBefore(
      Graph<V, DefaultEdge> graph, Iterable<V> sorted, Function<V, Optional<Step>> stepOf) {
    var reached = new LinkedHashMap<V, Set<Step>>();
    var before = new LinkedHashMap<V, Set<Step>>();
    for (var vertex : sorted) {
      var steps = new LinkedHashSet<Step>();
      Graphs.predecessorListOf(graph, vertex)
          .forEach(earlier -> steps.addAll(reached.getOrDefault(earlier, Set.of())));
      before.put(vertex, steps);
      reached.put(vertex, stepOf.apply(vertex).map(Set::of).orElse(steps));
    }
    return before;
  }
}
