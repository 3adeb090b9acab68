package dev.drydock.spi.object;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Kubernetes quantities: a decimal number and a suffix of powers of ten or of 1024, or a
/// decimal exponent (kubernetes/apimachinery `pkg/api/resource/quantity.go`).
public final class Quantity {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40}))"
              + "(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\\d{1,3}))?");

  /// Looked up only, so its order never shows.
  private static final Map<String, BigDecimal> FACTORS =
      Map.ofEntries(
          Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
          Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
          Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
          Map.entry("k", BigDecimal.TEN.pow(3)),
          Map.entry("M", BigDecimal.TEN.pow(6)),
          Map.entry("G", BigDecimal.TEN.pow(9)),
          Map.entry("T", BigDecimal.TEN.pow(12)),
          Map.entry("P", BigDecimal.TEN.pow(15)),
          Map.entry("E", BigDecimal.TEN.pow(18)),
          Map.entry("Ki", BigDecimal.TWO.pow(10)),
          Map.entry("Mi", BigDecimal.TWO.pow(20)),
          Map.entry("Gi", BigDecimal.TWO.pow(30)),
          Map.entry("Ti", BigDecimal.TWO.pow(40)),
          Map.entry("Pi", BigDecimal.TWO.pow(50)),
          Map.entry("Ei", BigDecimal.TWO.pow(60)));

  private Quantity() {}

  /// Return the number that a quantity means, or nothing when the text is not one.
  public static Optional<BigDecimal> parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches() ? Optional.of(number(matcher)) : Optional.empty();
  }

  private static BigDecimal number(Matcher matcher) {
    var number = new BigDecimal(matcher.group(1));
    if (matcher.group(2) != null) {
      return number.multiply(FACTORS.getOrDefault(matcher.group(2), BigDecimal.ONE));
    }
    return matcher.group(3) == null
        ? number
        : number.scaleByPowerOfTen(Integer.parseInt(matcher.group(3)));
  }
}
