package dev.drydock.specs.model;

import java.util.List;
import java.util.Optional;

/// What the `lifecycle` block of a resource says.
///
/// @param preventDestroy as written; absent when nobody said
/// @param ignored in the order written
public record Lifecycle(Optional<Boolean> preventDestroy, List<IgnoreRule> ignored) {
  public static final Lifecycle NONE = new Lifecycle(Optional.empty(), List.of());

  public Lifecycle {
    ignored = List.copyOf(ignored);
  }
}
