package dev.drydock.specs.model;

import java.util.List;
import java.util.Optional;

/// What the `lifecycle` block of a resource says.
///
/// @param preventDestroy as written; absent when nobody said
/// @param ignored in the order written
/// @param createBeforeDestroy whether a replacement is made before what it replaces is deleted
/// @param replacedBy what replaces this resource when it changes, in the order written
public record Lifecycle(
    Optional<Boolean> preventDestroy,
    List<IgnoreRule> ignored,
    boolean createBeforeDestroy,
    List<ReplaceTrigger> replacedBy) {
  public static final Lifecycle NONE = new Lifecycle(Optional.empty(), List.of());

  public Lifecycle {
    ignored = List.copyOf(ignored);
    replacedBy = List.copyOf(replacedBy);
  }

  /// Say nothing about replacements.
  public Lifecycle(Optional<Boolean> preventDestroy, List<IgnoreRule> ignored) {
    this(preventDestroy, ignored, false, List.of());
  }
}
