package dev.drydock.sim.azure.ml;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads amounts as Kubernetes writes them: `500m`, `0.5`, `2Gi`.
final class Quantity {
  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?");
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final Map<String, BigDecimal> FACTORS =
      Map.of(
          "m", new BigDecimal("0.001"),
          "k", new BigDecimal("1e3"),
          "M", new BigDecimal("1e6"),
          "G", new BigDecimal("1e9"),
          "T", new BigDecimal("1e12"),
          "Ki", KIBI,
          "Mi", KIBI.pow(2),
          "Gi", KIBI.pow(3),
          "Ti", KIBI.pow(4));

  private Quantity() {}

  /// Return the amount in its base unit, empty when the text is none.
  static Optional<BigDecimal> parse(String text) {
    var match = FORM.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    var unit = Optional.ofNullable(match.group(2)).map(FACTORS::get).orElse(BigDecimal.ONE);
    return Optional.of(new BigDecimal(match.group(1)).multiply(unit));
  }
}
