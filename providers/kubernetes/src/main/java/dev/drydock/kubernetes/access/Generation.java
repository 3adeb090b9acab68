package dev.drydock.kubernetes.access;

import dev.drydock.kubernetes.field.SecretFields;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Makes what a Secret of an endpoint has to hold and nobody gave.
public final class Generation {
  private static final int KEY_BYTES = 36;

  private final RandomGenerator chance;
  private final SecureRandom pairs;

  /// @param chance where keys come from: for real clusters a [SecureRandom]
  public Generation(RandomGenerator chance) {
    this.chance = chance;
    this.pairs = chance instanceof SecureRandom secure ? secure : new RepeatableRandom(chance);
  }

  /// Return the entries of `names` that are not in `present`.
  public SequencedMap<String, String> missing(
      Collection<String> names, Collection<String> present) {
    var made = new LinkedHashMap<String, String>();
    for (var name : SecretFields.KEYS) {
      if (names.contains(name) && !present.contains(name)) {
        made.put(name, key());
      }
    }
    // Half a pair is of no use: both are made anew.
    if (names.containsAll(SecretFields.SIGNING) && !present.containsAll(SecretFields.SIGNING)) {
      made.putAll(SigningKeys.make(pairs));
    }
    return made;
  }

  /// Make a key that is none of `others`: chance that comes from a seed repeats itself.
  public String key(Collection<String> others) {
    var key = key();
    while (others.contains(key)) {
      key = key();
    }
    return key;
  }

  private String key() {
    var bytes = new byte[KEY_BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
