package dev.drydock.sim.kubernetes.api;

import dev.drydock.sim.world.Chance;
import dev.drydock.sim.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Gives objects what makes them themselves: times, uids, drawn names.
public final class Identity {
  /// Without vowels and look-alikes, as Kubernetes draws names.
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  private final World world;
  private final Chance chance;

  public Identity(World world, String cluster) {
    this.world = world;
    this.chance = world.chance("kubernetes.identity." + cluster);
  }

  /// Return the time as objects write it, to the second.
  public String now() {
    return world.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  public Instant instant() {
    return world.now();
  }

  public String uid() {
    return chance.uuid().toString();
  }

  /// Draw the five characters after a generateName.
  public String suffix() {
    var text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      text.append(ALPHABET.charAt((int) chance.below(ALPHABET.length())));
    }
    return text.toString();
  }

  /// Return ten characters that stand for a text, such as a pod template.
  public static String hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    var letters = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      letters.append(ALPHABET.charAt((int) Long.remainderUnsigned(hash, ALPHABET.length())));
      hash = Long.divideUnsigned(hash, ALPHABET.length());
    }
    return letters.toString();
  }
}
