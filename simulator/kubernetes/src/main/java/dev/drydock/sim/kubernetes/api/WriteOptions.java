package dev.drydock.sim.kubernetes.api;

import java.util.List;

/// How a write is meant.
///
/// @param manager of fields
/// @param force take fields from others
/// @param validation `Strict`, `Warn` or `Ignore` unknown fields
/// @param subresource empty for the object itself
/// @param duplicates fields that the body gave twice
public record WriteOptions(
    String manager,
    boolean dryRun,
    boolean force,
    String validation,
    String subresource,
    List<String> duplicates) {
  /// Write as one of the cluster's own components does.
  public static WriteOptions of(String manager) {
    return new WriteOptions(manager, false, true, "Ignore", "", List.of());
  }

  public WriteOptions on(String otherSubresource) {
    return new WriteOptions(manager, dryRun, force, validation, otherSubresource, duplicates);
  }
}
