package dev.drydock.sim.azure.type;

import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Refused;
import java.util.Optional;

/// Renews and checks the ETags of the types that have them.
public final class ETags {
  private ETags() {}

  /// Give an entry its next ETag.
  public static void renew(Entry entry) {
    int count = entry.hidden().path("eTag").asInt(0) + 1;
    entry.hidden().put("eTag", count);
    boolean outside = entry.body().has("location");
    (outside ? entry.body() : entry.properties()).put("eTag", text(entry));
  }

  static void check(Call call, Optional<Entry> existing, Shape shape) {
    if (!shape.traits().eTag()) {
      return;
    }
    var match = call.request().headers().first("If-Match");
    if (match.isPresent() && !fits(match.get(), existing)) {
      throw failed("If-Match");
    }
    var none = call.request().headers().first("If-None-Match");
    if (none.isPresent() && fits(none.get(), existing)) {
      throw failed("If-None-Match");
    }
  }

  private static boolean fits(String condition, Optional<Entry> existing) {
    return existing
        .filter(entry -> condition.equals("*") || bare(condition).equals(text(entry)))
        .isPresent();
  }

  private static String bare(String condition) {
    return condition.replace("\"", "");
  }

  private static String text(Entry entry) {
    return "e" + entry.hidden().path("eTag").asInt(0);
  }

  private static Refused failed(String header) {
    return Refused.of(
        412, "PreconditionFailed", "The condition of the " + header + " header does not hold.");
  }
}
