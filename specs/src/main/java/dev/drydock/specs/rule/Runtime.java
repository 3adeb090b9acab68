package dev.drydock.specs.rule;

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

  /// Return an endpoint's runtime, unless it is faulty.
  public static Optional<Runtime> of(Draft endpoint) {
    for (var runtime : values()) {
      if (endpoint.is("runtime", runtime.word)) {
        return Optional.of(runtime);
      }
    }
    return Optional.empty();
  }
}
