package dev.drydock.core.lower;

import dev.drydock.core.state.Desired;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.Observing;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// Turns a spec into the objects that should exist.
public final class Lowering {
  private final List<Observing> providers;

  public Lowering(List<? extends Observing> providers) {
    this.providers = List.copyOf(providers);
  }

  /// Ask every provider about every resource and join the answers.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when two resources mean one object
  public Desired lower(Spec spec) {
    var inventory = Inventory.of(spec, objects(spec));
    var needs = NeedsGraph.of(inventory);
    return new Desired(spec, sorted(inventory, needs), needs);
  }

  private List<DesiredObject> objects(Spec spec) {
    var objects = new ArrayList<DesiredObject>();
    for (var resource : spec.resources()) {
      providers.forEach(provider -> objects.addAll(provider.lower(resource, spec)));
    }
    return objects;
  }

  private static List<DesiredObject> sorted(
      Inventory inventory, Graph<ObjectAddress, DefaultEdge> needs) {
    var sorted = new ArrayList<DesiredObject>();
    new TopologicalOrderIterator<>(needs, Comparator.naturalOrder())
        .forEachRemaining(address -> sorted.add(inventory.at(address)));
    return sorted;
  }
}
