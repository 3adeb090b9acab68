package dev.drydock.sim.router.route;

import dev.drydock.sim.router.auth.Gate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// An endpoint as requests meet it.
public record Endpoint(String name, Gate gate, Split split, SortedMap<String, Version> versions) {
  public Endpoint {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /// Return the version that a client names.
  public Optional<Version> named(String version) {
    return Optional.ofNullable(versions.get(version));
  }

  /// Draw the version of a request that names none; empty when no version has a share.
  public Optional<Version> drawn(RandomGenerator chance) {
    return split.pick(chance).flatMap(this::named);
  }
}
