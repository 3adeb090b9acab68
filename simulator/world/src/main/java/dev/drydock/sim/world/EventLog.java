package dev.drydock.sim.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// What has happened in a world, in order, one line each: the proof that the same seed and the same
/// input give the same world. Lines carry virtual time only.
public final class EventLog {
  /// How many lines are kept; the digest covers all that ever were.
  public static final int KEPT = 10_000;

  private static final String DIGEST = "digest";
  private static final String COUNT = "count";

  private final Supplier<Instant> now;
  private final Table lines;
  private final Table state;

  EventLog(Supplier<Instant> now, Table lines, Table state) {
    this.now = now;
    this.lines = lines;
    this.state = state;
  }

  /// Write one line, stamped with the world's time.
  public void add(String source, String text) {
    long count = count();
    var line = now.get() + " " + source + " " + text;
    lines.put(key(count), line);
    if (count >= KEPT) {
      lines.remove(key(count - KEPT));
    }
    state.put(COUNT, Long.toString(count + 1));
    state.put(DIGEST, sha256(digest() + "\n" + line));
  }

  /// Return the lines that are kept, oldest first.
  public List<String> lines() {
    return lines.rows("").stream().map(Table.Row::text).toList();
  }

  /// Return how many lines were ever written.
  public long count() {
    return state.row(COUNT).map(row -> Long.parseLong(row.text())).orElse(0L);
  }

  /// Return a digest, in hex, of every line that was ever written.
  public String digest() {
    return state.row(DIGEST).map(Table.Row::text).orElse("");
  }

  private static String key(long number) {
    return String.format(Locale.ROOT, "%012d", number);
  }

  private static String sha256(String text) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256. This is a bug in Drydock.", e);
    }
  }
}
