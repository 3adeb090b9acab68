package dev.drydock.specs.eval.function;

import java.util.Optional;
import java.util.function.Supplier;

/// A text that may be looked at so many times only: the pattern of a regular expression may go back
/// and forth over it almost without end.
final class BoundedText implements CharSequence {
  private static final int LOOKS_MAX = 5_000_000;

  private final String text;
  private int looks;

  BoundedText(String text) {
    this.text = text;
  }

  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Run a search; nothing comes back when it took too many looks, or too deep a recursion, which
  /// is how the library fails on long repetitions of groups.
  static <T> Optional<T> search(Supplier<T> search) {
    try {
      return Optional.of(search.get());
    } catch (Exhausted | StackOverflowError tooLong) {
      return Optional.empty();
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > LOOKS_MAX) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
