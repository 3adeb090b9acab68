package dev.drydock.core.plan;

import dev.drydock.spi.object.ObjectAddress;
import java.util.List;

/// How the traffic of an endpoint is shared among its versions, before and after.
///
/// @param address the traffic object's
/// @param versions sorted by name
/// @param outage whether no version serves during or after apply, although one did before
public record TrafficChange(ObjectAddress address, List<VersionShare> versions, boolean outage) {
  public TrafficChange {
    versions = List.copyOf(versions);
  }

  /// Whether anything about it is other than it was.
  public boolean moves() {
    return versions.stream()
        .anyMatch(version ->
            version.before() != version.after()
                || !version.declaredBefore().equals(version.declared()));
  }

  /// A version's part in it.
  ///
  /// @param before effective percent, 0 to 100
  /// @param after effective percent, 0 to 100
  public record VersionShare(
      String name, Declared declaredBefore, Declared declared, int before, int after) {}

  /// What the spec says of a version's traffic.
  ///
  /// @param share percent as written; empty for a version that is not there
  /// @param role `control` or `treatment`; empty when unsaid
  /// @param main whether it is the default version, which serves what no other is given
  public record Declared(String share, String role, boolean main) {
    public static final Declared NOTHING = new Declared("", "", false);
  }
}
