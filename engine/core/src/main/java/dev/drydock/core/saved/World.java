package dev.drydock.core.saved;

/// Which world a plan is about.
public sealed interface World {
  /// The real clouds, as whoever is signed in.
  ///
  /// @param tenant as the environment names it; empty when it names none. The subscription is part
  ///   of every identity, so the plan says it itself
  record Clouds(String tenant) implements World {}

  /// A simulated world in a directory.
  ///
  /// @param directory relative to the plan file where that can be said
  record Embedded(String directory) implements World {}

  /// A simulated world that is served.
  record Served(String origin) implements World {}
}
