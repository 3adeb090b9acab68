package dev.drydock.sim.azure.arm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes instants as Azure does.
public final class Times {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /// Write an instant for a body, with seven digits after the second.
  public static String text(Instant instant) {
    return ISO.format(instant);
  }

  /// Write an instant for an HTTP header.
  public static String header(Instant instant) {
    return HTTP.format(instant);
  }
}
