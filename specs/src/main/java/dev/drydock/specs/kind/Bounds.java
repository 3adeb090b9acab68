package dev.drydock.specs.kind;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The range of a number, both ends included.
///
/// @param least null where there is no lower end
/// @param most null where there is no upper end
public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {
  /// Any number at all.
  public static final Bounds ANY = new Bounds(null, null);

  static Bounds between(String least, String most) {
    return new Bounds(new BigDecimal(least), new BigDecimal(most));
  }

  static Bounds from(String least) {
    return new Bounds(new BigDecimal(least), null);
  }

  /// Whether a number lies in the range.
  public boolean hold(BigDecimal number) {
    return (least == null || number.compareTo(least) >= 0)
        && (most == null || number.compareTo(most) <= 0);
  }

  /// Return the range in words: `from 1 to 100`, `at least 0`.
  public String words() {
    if (least == null) {
      return most == null ? "any number" : "at most " + most.toPlainString();
    }
    return most == null
        ? "at least " + least.toPlainString()
        : "from " + least.toPlainString() + " to " + most.toPlainString();
  }
}
