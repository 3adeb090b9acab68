package dev.drydock.sim.azure.arm;

import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Resource Manager's token buckets, per subscription, principal and sort of operation.
///
/// Source: learn.microsoft.com, request limits and throttling (since 2024): reads hold 250 and gain
/// 25 a second, writes and deletes hold 200 and gain 10.
public final class Throttle {
  /// The sorts of operation that have buckets of their own.
  private enum Sort {
    READS(250, 25),
    WRITES(200, 10),
    DELETES(200, 10);

    private final int size;
    private final int perSecond;

    Sort(int size, int perSecond) {
      this.size = size;
      this.perSecond = perSecond;
    }

    static Sort of(String method) {
      return switch (method) {
        case "GET", "HEAD" -> READS;
        case "DELETE" -> DELETES;
        default -> WRITES;
      };
    }
  }

  private static final long MILLI = 1000;

  private final World world;
  private final Table buckets;

  public Throttle(World world) {
    this.world = world;
    this.buckets = world.plainTable("azure.buckets");
  }

  /// Take a token for a request, or refuse it with the time after which there will be one.
  ///
  /// @param scope a subscription's id, or the tenant's
  /// @return how many are left
  long take(String method, String scope, Caller caller) {
    var sort = Sort.of(method);
    var key = scope + " " + caller.object() + " " + sort;
    long filled = filled(sort, key);
    if (filled < MILLI) {
      long seconds = Math.max(1, Math.ceilDiv(MILLI - filled, sort.perSecond * MILLI));
      throw Refused.of(
              429,
              "SubscriptionRequestsThrottled",
              ("Number of '%s' requests for subscription '%s' exceeded the limit. Please "
                      + "try again after '%s' seconds.")
                  .formatted(sort.name().toLowerCase(Locale.ROOT), scope, seconds))
          .with("Retry-After", Long.toString(seconds));
    }
    buckets.put(key, (filled - MILLI) + " " + world.now());
    return (filled - MILLI) / MILLI;
  }

  /// Tell a client what it has left.
  Response tell(Response response, String method, long left) {
    var name = Sort.of(method).name().toLowerCase(Locale.ROOT);
    return response.with("x-ms-ratelimit-remaining-subscription-" + name, Long.toString(left));
  }

  private long filled(Sort sort, String key) {
    long most = sort.size * MILLI;
    return buckets
        .row(key)
        .map(row -> {
          int blank = row.text().indexOf(' ');
          long left = Long.parseLong(row.text(), 0, blank, 10);
          var since = Instant.parse(row.text().substring(blank + 1));
          long gained = Duration.between(since, world.now()).toMillis() * sort.perSecond;
          return Math.min(most, left + gained);
        })
        .orElse(most);
  }
}
