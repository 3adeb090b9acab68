package dev.drydock.specs.hcl;

/// Tell how far a number reaches: all that looks like one. The parser refuses `1.2.3`, and `.0.1`
/// as an index.
final class Numerals {
  private Numerals() {}

  static boolean starts(char c) {
    return c >= '0' && c <= '9';
  }

  /// Return how many characters the number takes that starts at `start`.
  static int length(String text, int start) {
    int end = digits(text, start);
    while (at(text, end) == '.' && starts(at(text, end + 1))) {
      end = digits(text, end + 1);
    }
    char sign = at(text, end + 1);
    int exponent = sign == '+' || sign == '-' ? end + 2 : end + 1;
    boolean marked = at(text, end) == 'e' || at(text, end) == 'E';
    return (marked && starts(at(text, exponent)) ? digits(text, exponent) : end) - start;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (starts(at(text, end))) {
      end++;
    }
    return end;
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
