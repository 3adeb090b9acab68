package dev.drydock.specs.rule;

import java.util.Locale;
import java.util.Optional;

/// A region of Azure, however it is written: `West Europe` is `westeurope`.
public record Region(String name) {
  public Region {
    name = name.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /// Return the region in which a resource was put, if the spec tells it.
  public static Optional<Region> of(Draft draft) {
    return draft.text("location").filter(text -> !text.isBlank()).map(Region::new);
  }

  /// Return the region of a cluster's compute: the cluster's own, and of one that Drydock did not
  /// create its workspace's.
  public static Optional<Region> ofCompute(Drafts drafts, Draft cluster) {
    return of(cluster).or(() -> drafts.follow(cluster, "workspace").flatMap(Region::of));
  }

  @Override
  public String toString() {
    return name;
  }
}
