package dev.drydock.kubernetes.access;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Takes a seed's numbers for chance, so that a simulated run can be repeated: makers of key pairs
/// ask for a [SecureRandom] and nothing else.
final class RepeatableRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient RandomGenerator chance;

  RepeatableRandom(RandomGenerator chance) {
    super(null, null);
    this.chance = chance;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    chance.nextBytes(bytes);
  }

  @Override
  public String getAlgorithm() {
    return "repeatable";
  }
}
