package dev.drydock.specs.model;

import java.util.Optional;

/// What runs an endpoint's versions.
public enum Runtime {
  AZUREML("azureml"),
  MANAGED("managed"),
  KUBERNETES("kubernetes");

  private final String word;

  Runtime(String word) {
    this.word = word;
  }

  /// Return the word that users write.
  public String word() {
    return word;
  }

  /// Whether Azure keeps the endpoint.
  public boolean azure() {
    return this != KUBERNETES;
  }

  /// Return the runtime that a word names.
  public static Optional<Runtime> named(String word) {
    for (var runtime : values()) {
      if (runtime.word.equals(word)) {
        return Optional.of(runtime);
      }
    }
    return Optional.empty();
  }

  /// Return the runtime of an endpoint that the checker has passed.
  public static Runtime of(Resource endpoint) {
    return named(endpoint.attributes().text("runtime"))
        .orElseThrow(() ->
            new IllegalArgumentException(
                endpoint.address() + " has no runtime. This is a bug in Drydock."));
  }
}
