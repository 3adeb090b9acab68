package dev.drydock.core.plan.guard;

import static dev.drydock.specs.diagnostic.Code.DRY0418;

import dev.drydock.core.plan.Change;
import dev.drydock.core.state.Desired;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/// Which resources are made anew before the old ones go: those whose `lifecycle` block says so, and
/// what they need, for a new one cannot stand on what comes after it.
public final class Succession {
  private final Desired desired;
  private final Map<Address, Resource> asking = new TreeMap<>();

  private Succession(Desired desired) {
    this.desired = desired;
  }

  public static Succession of(Desired desired) {
    var succession = new Succession(desired);
    desired.spec().resources().stream()
        .filter(resource -> resource.lifecycle().createBeforeDestroy())
        .forEach(succession::ask);
    return succession;
  }

  private void ask(Resource resource) {
    asking.put(resource.address(), resource);
    var foundations = new EdgeReversedGraph<>(desired.needs());
    for (var object : desired.objects()) {
      if (object.address().resource().equals(resource.address())) {
        new BreadthFirstIterator<>(foundations, object.address())
            .forEachRemaining(below -> asking.putIfAbsent(below.resource(), resource));
      }
    }
  }

  /// Whether the new object of a replacement must come before the old one goes.
  public boolean createsFirst(ObjectAddress object) {
    return asking.containsKey(object.resource());
  }

  /// Return one refusal for each resource that would have to be twice under one identity.
  public List<Diagnostic> faults(Map<ObjectId, Change> changes) {
    var faults = new TreeMap<Address, Diagnostic>();
    for (var change : changes.values()) {
      if (change instanceof Change.Replace replace && replace.id().equals(replace.live().id())) {
        var asks = asking.get(change.address().resource());
        if (asks != null && isReplaced(asks.address(), changes)) {
          faults.putIfAbsent(change.address().resource(), refusal(replace, asks, changes));
        }
      }
    }
    return new ArrayList<>(faults.values());
  }

  private static boolean isReplaced(Address resource, Map<ObjectId, Change> changes) {
    return changes.values().stream()
        .anyMatch(change ->
            change instanceof Change.Replace && change.address().resource().equals(resource));
  }

  private static Diagnostic refusal(
      Change.Replace replace, Resource asks, Map<ObjectId, Change> changes) {
    var resource = replace.address().resource();
    boolean own = asks.address().equals(resource);
    return Diagnostic.at(
        asks.span(),
        DRY0418,
        own ? "cannot be twice" : "stands on what cannot be twice",
        replace.address()
            + " is replaced"
            + Reasons.of(replace, changes.values())
            + ", and "
            + (own
                ? "its"
                : "that of " + asks.address() + ", which stands on it, says that the new")
            + (own ? " lifecycle block says that the new one comes first" : " one comes first")
            + ". Both would be "
            + replace.id()
            + ", so one has to go before the other comes. Give "
            + resource
            + " another name in the same change, or take create_before_destroy out of "
            + asks.address()
            + ".");
  }
}
