package dev.drydock.specs.hcl;

/// Tell where a name starts and ends: an identifier as Unicode has it (UAX 31), with `-` inside and
/// `_` anywhere (HCL2, native syntax, "Identifiers").
final class Names {
  private Names() {}

  static boolean starts(int character) {
    return character == '_' || Character.isUnicodeIdentifierStart(character);
  }

  static boolean continues(int character) {
    return character == '-'
        || (Character.isUnicodeIdentifierPart(character)
            && !Character.isIdentifierIgnorable(character));
  }

  /// Return how many characters the name takes that starts at `start`.
  static int length(String text, int start) {
    int end = start;
    while (end < text.length() && continues(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end - start;
  }

  /// Whether the whole text is one name.
  static boolean is(String text) {
    return !text.isEmpty() && starts(text.codePointAt(0)) && length(text, 0) == text.length();
  }
}
