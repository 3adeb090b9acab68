package dev.drydock.sim.world;

import java.time.Instant;
import java.util.Locale;

/// When an event is due, and its place among those of the same instant.
record Due(Instant at, long sequence) {
  /// Return a key whose text order is the order of happening.
  String key() {
    return String.format(
        Locale.ROOT, "%020d.%09d/%019d", at.getEpochSecond(), at.getNano(), sequence);
  }

  static Due parse(String key) {
    long seconds = Long.parseLong(key, 0, 20, 10);
    long nanos = Long.parseLong(key, 21, 30, 10);
    return new Due(Instant.ofEpochSecond(seconds, nanos), Long.parseLong(key, 31, 50, 10));
  }
}
