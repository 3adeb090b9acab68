package dev.drydock.sim.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.h2.mvstore.MVMap;

/// A stream of chance. The n-th draw of a stream depends on the world's seed, the stream's name and
/// n alone, and n is stored: a world that is opened again goes on where it was.
public final class Chance {
  private final World world;
  private final MVMap<String, String> facts;
  private final String stream;

  Chance(World world, MVMap<String, String> facts, String stream) {
    this.world = world;
    this.facts = facts;
    this.stream = stream;
  }

  /// Draw a whole number below `bound`.
  public long below(long bound) {
    return generator().nextLong(bound);
  }

  /// Draw a duration between two, both included, in milliseconds.
  public Duration between(Duration least, Duration most) {
    long span = most.minus(least).toMillis();
    return least.plusMillis(below(span + 1));
  }

  /// Draw a UUID of version 4.
  public UUID uuid() {
    var generator = generator();
    long high = (generator.nextLong() & ~0xF000L) | 0x4000L;
    long low = (generator.nextLong() & ~(3L << 62)) | (2L << 62);
    return new UUID(high, low);
  }

  /// Draw `count` bytes.
  public byte[] bytes(int count) {
    var bytes = new byte[count];
    generator().nextBytes(bytes);
    return bytes;
  }

  private SplittableRandom generator() {
    synchronized (world) {
      var key = "draws." + stream;
      long draw = Long.parseLong(facts.getOrDefault(key, "0"));
      facts.put(key, Long.toString(draw + 1));
      var name = new CRC32C();
      name.update(stream.getBytes(StandardCharsets.UTF_8));
      return new SplittableRandom(world.seed() * 31 + name.getValue() * 0x9E3779B97F4A7C15L + draw);
    }
  }
}
