package dev.drydock.sim.kubernetes.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads and writes quantities: `100m`, `1.5Gi`, `2e3`. Source: Kubernetes API conventions,
/// apimachinery `resource.Quantity`.
public final class Quantity {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(|[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)");
  private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
  private static final List<String> DECIMAL =
      List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

  private Quantity() {}

  /// Return the value of a quantity, or nothing when it is not one.
  public static Optional<BigDecimal> value(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? value(node.asText()) : Optional.empty();
  }

  /// Return the value of a quantity, or nothing when it is not one.
  public static Optional<BigDecimal> value(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(match.group(1));
    var suffix = match.group(2);
    if (BINARY.contains(suffix)) {
      return Optional.of(number.multiply(KIBI.pow(BINARY.indexOf(suffix))));
    }
    if (DECIMAL.contains(suffix)) {
      return Optional.of(number.scaleByPowerOfTen(3 * (DECIMAL.indexOf(suffix) - 3)));
    }
    return Optional.of(number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1))));
  }

  /// Return the value in thousandths, rounded up; 0 when it is no quantity.
  public static long milli(JsonNode node) {
    return value(node).map(v -> ceiling(v.scaleByPowerOfTen(3))).orElse(0L);
  }

  /// Return the whole value, rounded up; 0 when it is no quantity.
  public static long whole(JsonNode node) {
    return value(node).map(Quantity::ceiling).orElse(0L);
  }

  /// Return the form that the server writes: the largest suffix without a fraction.
  public static String canonical(String text) {
    var parsed = value(text);
    if (parsed.isEmpty()) {
      return text;
    }
    var value = parsed.get().setScale(9, RoundingMode.UP).stripTrailingZeros();
    boolean binary = text.endsWith("i");
    if (value.signum() == 0) {
      return "0";
    }
    boolean whole = value.scale() <= 0;
    return binary && whole && value.abs().compareTo(KIBI) >= 0 ? binary(value) : decimal(value);
  }

  private static String binary(BigDecimal value) {
    var left = value;
    int power = 0;
    while (power < BINARY.size() - 1 && left.remainder(KIBI).signum() == 0) {
      left = left.divide(KIBI);
      power++;
    }
    return left.toBigInteger() + BINARY.get(power);
  }

  private static String decimal(BigDecimal value) {
    int power = Math.floorDiv(-value.scale(), 3);
    int suffix = Math.min(power + 3, DECIMAL.size() - 1);
    return value.scaleByPowerOfTen(-3 * (suffix - 3)).toBigInteger() + DECIMAL.get(suffix);
  }

  private static long ceiling(BigDecimal value) {
    return value.setScale(0, RoundingMode.CEILING).longValue();
  }
}
