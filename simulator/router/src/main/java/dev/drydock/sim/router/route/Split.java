package dev.drydock.sim.router.route;

import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.VersionConfig;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How requests are split over versions: in hundredths of a percent, so that every share that may
/// be declared is met exactly.
public final class Split {
  private static final int WHOLE = 10_000;

  /// A version and its effective share.
  ///
  /// @param share in hundredths of a percent
  public record Share(String version, int share) {}

  private final List<Share> shares;

  /// Ends of the versions' ranges of numbers, exclusive, in the order of `shares`.
  private final int[] ends;

  private Split(List<Share> shares) {
    this.shares = List.copyOf(shares);
    this.ends = new int[shares.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += shares.get(i).share();
      ends[i] = end;
    }
  }

  /// Derive the effective shares: the default takes what no other version declares, whatever it
  /// declares itself.
  public static Split of(EndpointConfig endpoint) {
    var shares = new ArrayList<Share>();
    for (var version : endpoint.versions()) {
      int share = isDefault(endpoint, version) ? remainder(endpoint) : share(version.traffic());
      shares.add(new Share(version.name(), share));
    }
    return new Split(shares);
  }

  /// Return every version with its effective share, in the order of the configuration.
  public List<Share> shares() {
    return shares;
  }

  /// Choose a version for one request; empty when no version has a share.
  public Optional<String> pick(RandomGenerator chance) {
    int drawn = chance.nextInt(WHOLE);
    for (int i = 0; i < ends.length; i++) {
      if (drawn < ends[i]) {
        return Optional.of(shares.get(i).version());
      }
    }
    return Optional.empty();
  }

  private static boolean isDefault(EndpointConfig endpoint, VersionConfig version) {
    return endpoint.defaultVersion().filter(version.name()::equals).isPresent();
  }

  private static int remainder(EndpointConfig endpoint) {
    int others =
        endpoint.versions().stream()
            .filter(version -> !isDefault(endpoint, version))
            .mapToInt(version -> share(version.traffic()))
            .sum();
    return Math.max(0, WHOLE - others);
  }

  private static int share(BigDecimal percent) {
    return percent.movePointRight(2).intValueExact();
  }
}
