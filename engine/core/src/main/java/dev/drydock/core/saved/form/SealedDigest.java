package dev.drydock.core.saved.form;

import dev.drydock.specs.value.Value;

/// The digest that a precondition has of a sensitive field: without salt it would help to guess the
/// secret, so that it is sealed as the secret is. As a text it cannot be mistaken for a digest.
public final class SealedDigest {
  private static final String PREFIX = "sealed ";

  private SealedDigest() {}

  /// Whether a digest of a field, as a plan holds it, is `actual`.
  public static boolean matches(String planned, String actual) {
    return planned.startsWith(PREFIX)
        ? Seals.holds(planned.substring(PREFIX.length()), Value.of(actual))
        : planned.equals(actual);
  }

  /// Return what is to be sealed of a digest.
  static Value value(String digest) {
    return digest.startsWith(PREFIX)
        ? Seals.carrying(digest.substring(PREFIX.length()), true)
        : Value.of(digest);
  }

  static String read(Tree tree) {
    return tree.find("sensitive").map(seal -> PREFIX + seal.text()).orElseGet(tree::text);
  }
}
