package dev.drydock.core.graph;

import dev.drydock.core.graph.Drawing.Node;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.order.CriticalPath;
import dev.drydock.core.state.Desired;
import dev.drydock.spi.object.Role;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.Graphs;

/// Draws what a spec wants, and what a plan does.
public final class Graphing {
  private Graphing() {}

  /// Draw the resources, an edge from each to those that need it. Traffic waits for versions, which
  /// wait for their endpoint; between the resources only the latter is said.
  public static Drawing resources(Desired desired) {
    var sketch = new Sketch();
    desired.objects().stream()
        .map(object -> object.address().resource())
        .forEach(resource -> sketch.node(new Node(resource.toString(), "", false)));
    var needs = desired.needs();
    for (var edge : needs.edgeSet()) {
      var later = needs.getEdgeTarget(edge);
      if (later.role() != Role.TRAFFIC) {
        sketch.edge(needs.getEdgeSource(edge).resource().toString(), later.resource().toString());
      }
    }
    return sketch.draw(desired.spec().stack(), "resources");
  }

  /// Draw the objects, an edge from each to those that need it.
  public static Drawing objects(Desired desired) {
    var sketch = new Sketch();
    desired
        .objects()
        .forEach(object ->
            sketch.node(new Node(object.address().toString(), object.type().name(), false)));
    var needs = desired.needs();
    for (var edge : needs.edgeSet()) {
      sketch.edge(needs.getEdgeSource(edge).toString(), needs.getEdgeTarget(edge).toString());
    }
    return sketch.draw(desired.spec().stack(), "objects");
  }

  /// Draw the steps, an edge from each to those that wait for it.
  public static Drawing steps(Plan plan) {
    var sketch = new Sketch();
    var critical = critical(plan);
    for (var step : plan.steps().vertexSet()) {
      sketch.node(new Node(name(plan, step), text(step.typical()), critical.contains(step)));
    }
    for (var edge : plan.steps().edgeSet()) {
      sketch.edge(
          name(plan, plan.steps().getEdgeSource(edge)),
          name(plan, plan.steps().getEdgeTarget(edge)));
    }
    return sketch.draw(plan.stack(), "steps");
  }

  /// Two steps may have one name when an object gets another identity: then the identity says which
  /// is meant.
  private static String name(Plan plan, Step step) {
    boolean unique =
        plan.steps().vertexSet().stream()
                .filter(other -> other.toString().equals(step.toString()))
                .limit(2)
                .count()
            < 2;
    return unique ? step.toString() : step + " (" + step.id() + ")";
  }

  /// Return the steps of the longest chain; of two that are as long the first by address.
  private static Set<Step> critical(Plan plan) {
    var path = CriticalPath.of(plan.steps());
    var chain = new HashSet<Step>();
    var next = longest(plan.steps().vertexSet().stream(), path);
    while (next.isPresent()) {
      chain.add(next.get());
      next = longest(Graphs.successorListOf(plan.steps(), next.get()).stream(), path);
    }
    return chain;
  }

  private static Optional<Step> longest(Stream<Step> steps, CriticalPath path) {
    return steps
        .sorted()
        .max(
            Comparator.<Step, Duration>comparing(path::from)
                .thenComparing(Comparator.reverseOrder()));
  }

  private static String text(Duration typical) {
    long minutes = typical.toMinutes();
    return minutes == 0
        ? typical.toSeconds() + " s"
        : minutes
            + " min"
            + (typical.toSecondsPart() == 0 ? "" : " " + typical.toSecondsPart() + " s");
  }
}
