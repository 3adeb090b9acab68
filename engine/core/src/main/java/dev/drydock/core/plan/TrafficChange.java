package dev.drydock.core.plan;

import dev.drydock.spi.object.ObjectAddress;
import java.util.List;

/// How the traffic of an endpoint is shared among its versions, before and after.
///
/// @param address the traffic object's
/// @param versions sorted by name
/// @param outage whether no version serves while the plan is applied, although one did before
public record TrafficChange(ObjectAddress address, List<VersionShare> versions, boolean outage) {
  public TrafficChange {
    versions = List.copyOf(versions);
  }

  /// Whether any effective share moves.
  public boolean moves() {
    return versions.stream().anyMatch(version -> version.before() != version.after());
  }

  /// A version's part in it.
  ///
  /// @param declared percent as written, empty for a version that leaves
  /// @param role `control` or `treatment`, empty when unsaid
  /// @param main whether it is the default version, which serves what no other is given
  /// @param before effective percent, 0 to 100
  /// @param after effective percent, 0 to 100
  public record VersionShare(
      String name, String declared, String role, boolean main, int before, int after) {}
}
