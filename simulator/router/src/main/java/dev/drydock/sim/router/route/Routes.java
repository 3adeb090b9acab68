package dev.drydock.sim.router.route;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that one configuration says. A request sees one of these from its head to its end.
public record Routes(String revision, SortedMap<String, Endpoint> endpoints) {
  /// Routes to nowhere.
  public static final Routes NONE = new Routes("", new TreeMap<>());

  public Routes {
    endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
  }

  public static Routes of(String revision, Collection<Endpoint> endpoints) {
    var byName = new TreeMap<String, Endpoint>();
    endpoints.forEach(endpoint -> byName.put(endpoint.name(), endpoint));
    return new Routes(revision, byName);
  }

  public Optional<Endpoint> named(String endpoint) {
    return Optional.ofNullable(endpoints.get(endpoint));
  }
}
