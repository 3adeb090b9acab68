package dev.drydock.core.plan.guard;

import dev.drydock.core.state.Sides;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.LiveObject;
import java.util.ArrayDeque;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which endpoints a cluster holds, or a workspace.
final class Endpoints {
  private final Sides sides;

  Endpoints(Sides sides) {
    this.sides = sides;
  }

  /// Whether a cluster holds endpoints, there or in the spec.
  boolean areOn(Address cluster) {
    return !liveOn(cluster).isEmpty()
        || !sides.desired().spec().referring(Kind.ENDPOINT, "cluster", cluster).isEmpty();
  }

  /// Return the endpoints that stand on the live objects of a resource.
  SortedSet<Address> liveOn(Address resource) {
    var open = new ArrayDeque<LiveObject>();
    sides.live().all().stream()
        .filter(object -> resources(object).anyMatch(resource::equals))
        .forEach(open::add);
    var seen = new TreeSet<>(open.stream().map(LiveObject::id).toList());
    var endpoints = new TreeSet<Address>();
    while (!open.isEmpty()) {
      for (var above : sides.links().standingOn(open.remove().id())) {
        if (seen.add(above.id())) {
          open.add(above);
          resources(above)
              .filter(address -> address.kind().equals(Kind.ENDPOINT.word()))
              .forEach(endpoints::add);
        }
      }
    }
    return endpoints;
  }

  /// Return the address of an object's resource, and the one that its mark names.
  private Stream<Address> resources(LiveObject object) {
    return Stream.concat(sides.addressOf(object).stream(), sides.marked(object).stream())
        .map(address -> address.resource())
        .distinct();
  }
}
