package dev.drydock.specs.model;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/// The resources of a spec: a list that cannot change, with an index. A spec may have a hundred
/// thousand of them, and every stage asks for each one's neighbours.
final class Resources extends AbstractList<Resource> implements RandomAccess {
  /// The way from a resource to those that name it.
  private record Way(Kind from, String attribute, Address to) {}

  private final List<Resource> all;
  private final Map<Address, Resource> byAddress = new HashMap<>();
  private final Map<Kind, List<Resource>> byKind = new EnumMap<>(Kind.class);
  private final Map<Way, List<Resource>> referring = new HashMap<>();

  private Resources(List<Resource> resources) {
    this.all = List.copyOf(resources);
    all.forEach(this::index);
  }

  static Resources of(List<Resource> resources) {
    return resources instanceof Resources indexed ? indexed : new Resources(resources);
  }

  private void index(Resource resource) {
    byAddress.putIfAbsent(resource.address(), resource);
    byKind.computeIfAbsent(resource.kind(), _ -> new ArrayList<>()).add(resource);
    resource
        .attributes()
        .values()
        .forEach((name, value) -> {
          if (value.unwrapped() instanceof Value.Reference(var to)) {
            var way = new Way(resource.kind(), name, to);
            referring.computeIfAbsent(way, _ -> new ArrayList<>()).add(resource);
          }
        });
  }

  @Override
  public Resource get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }

  Optional<Resource> find(Address address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  List<Resource> ofKind(Kind kind) {
    return List.copyOf(byKind.getOrDefault(kind, List.of()));
  }

  List<Resource> referring(Kind kind, String attribute, Address to) {
    return List.copyOf(referring.getOrDefault(new Way(kind, attribute, to), List.of()));
  }
}
