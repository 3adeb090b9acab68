package dev.drydock.core.plan.order;

import dev.drydock.core.plan.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// How long it takes from the start of each step to the end of the last that waits for it.
///
/// Starting the longest first is list scheduling by upward rank (Graham 1966; Topcuoglu et al.
/// 2002): at most twice the best possible, and close to it in practice.
public final class CriticalPath {
  private final Map<Step, Duration> remaining;

  private CriticalPath(Map<Step, Duration> remaining) {
    this.remaining = remaining;
  }

  public static CriticalPath of(Graph<Step, DefaultEdge> steps) {
    var remaining = new LinkedHashMap<Step, Duration>();
    new TopologicalOrderIterator<>(new EdgeReversedGraph<>(steps))
        .forEachRemaining(
            step -> remaining.put(step, step.typical().plus(rest(steps, step, remaining))));
    return new CriticalPath(remaining);
  }

  /// Return the time from the start of `step` to the end of the longest chain that begins with it.
  public Duration from(Step step) {
    return remaining.getOrDefault(step, Duration.ZERO);
  }

  /// Return the time that the longest chain of all takes.
  public Duration length() {
    return remaining.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private static Duration rest(
      Graph<Step, DefaultEdge> steps, Step step, Map<Step, Duration> remaining) {
    return Graphs.successorListOf(steps, step).stream()
        .map(later -> remaining.getOrDefault(later, Duration.ZERO))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
