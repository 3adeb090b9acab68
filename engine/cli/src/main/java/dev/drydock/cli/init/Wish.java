package dev.drydock.cli.init;

import java.nio.file.Path;
import java.util.Optional;

/// What a new spec is to be. The words of its choices are those that users type.
///
/// @param directory made when it does not exist
/// @param name the stack's; the directory's when absent
public record Wish(Path directory, Optional<String> name, Form form, Runtime runtime) {
  /// How the spec is written.
  public enum Form {
    hcl,
    yaml;

    String suffix() {
      return ".drydock." + this;
    }
  }

  /// What runs its endpoint.
  public enum Runtime {
    azureml,
    kubernetes;

    /// Whether models are uploaded from files beside the spec.
    boolean uploads() {
      return this == azureml;
    }
  }

  String template() {
    return runtime + form.suffix();
  }
}
