package dev.drydock.core.lower;

import dev.drydock.core.state.Residuals;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/// Resolves what objects need, by role, to the objects meant.
final class NeedsGraph {
  private NeedsGraph() {}

  /// Return an edge from each object to those that need it.
  static Graph<ObjectAddress, DefaultEdge> of(Inventory inventory) {
    var graph = new SimpleDirectedGraph<ObjectAddress, DefaultEdge>(DefaultEdge.class);
    inventory.all().forEach(object -> graph.addVertex(object.address()));
    for (var object : inventory.all()) {
      needed(object, inventory)
          .map(DesiredObject::address)
          .filter(address -> !address.equals(object.address()))
          .forEach(address -> graph.addEdge(address, object.address()));
    }
    refuseCycles(graph);
    return graph;
  }

  private static Stream<DesiredObject> needed(DesiredObject object, Inventory inventory) {
    var named =
        object.needs().stream()
            .flatMap(edge ->
                inventory.of(edge.address()).stream()
                    .filter(other -> other.address().role() == edge.role()));
    var holding = object.containers().stream().flatMap(id -> inventory.find(id).stream());
    return Stream.of(named, holding, read(object, inventory)).flatMap(all -> all);
  }

  /// Return the objects that may tell what the residuals of `object` read. Traffic is not among
  /// them: it is settled after everything, and tells nothing that others read.
  private static Stream<DesiredObject> read(DesiredObject object, Inventory inventory) {
    return object.fields().values().stream()
        .flatMap(Residuals::inputs)
        .filter(input -> !input.address().equals(object.address().resource()))
        .flatMap(input -> inventory.of(input.address()).stream())
        .filter(other -> other.address().role() != Role.TRAFFIC);
  }

  /// The checker has refused every cycle of resources, so what is left is a provider's mistake.
  private static void refuseCycles(Graph<ObjectAddress, DefaultEdge> graph) {
    var cycle = new CycleDetector<>(graph).findCycles();
    if (!cycle.isEmpty()) {
      throw new IllegalStateException(
          "Objects need each other: " + cycle + ". This is a bug in Drydock.");
    }
  }
}
