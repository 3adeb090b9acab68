package dev.drydock.core.state;

import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/// All that should exist, and what needs what.
public final class Desired {
  private final Spec spec;
  private final List<DesiredObject> objects;
  private final Graph<ObjectAddress, DefaultEdge> needs;
  private final Map<ObjectId, DesiredObject> byId;
  private final Map<ObjectAddress, DesiredObject> byAddress;

  /// @param objects sorted so that what comes first stands first, ties by address
  /// @param needs acyclic; an edge leads from what comes first to what needs it
  public Desired(Spec spec, List<DesiredObject> objects, Graph<ObjectAddress, DefaultEdge> needs) {
    this.spec = spec;
    this.objects = List.copyOf(objects);
    this.needs = needs;
    var ids = new LinkedHashMap<ObjectId, DesiredObject>();
    var addresses = new LinkedHashMap<ObjectAddress, DesiredObject>();
    for (var object : objects) {
      ids.put(object.id(), object);
      addresses.put(object.address(), object);
    }
    this.byId = Collections.unmodifiableMap(ids);
    this.byAddress = Collections.unmodifiableMap(addresses);
  }

  /// Return the same with other objects under the same addresses.
  public Desired with(UnaryOperator<DesiredObject> change) {
    return new Desired(spec, objects.stream().map(change).toList(), needs);
  }

  public Spec spec() {
    return spec;
  }

  /// Return the objects, what comes first before what needs it.
  public List<DesiredObject> objects() {
    return objects;
  }

  public Graph<ObjectAddress, DefaultEdge> needs() {
    return needs;
  }

  /// Whether `above` needs `foundation`, directly or not.
  public boolean leads(ObjectAddress foundation, ObjectAddress above) {
    var below = new BreadthFirstIterator<>(new EdgeReversedGraph<>(needs), above);
    while (below.hasNext()) {
      if (below.next().equals(foundation)) {
        return true;
      }
    }
    return false;
  }

  public Optional<DesiredObject> find(ObjectId id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<DesiredObject> find(ObjectAddress address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  public DesiredObject at(ObjectAddress address) {
    return find(address)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Nothing is desired at " + address + ". This is a bug in Drydock."));
  }
}
