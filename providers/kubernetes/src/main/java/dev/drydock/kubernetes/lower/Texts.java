package dev.drydock.kubernetes.lower;

import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeMap;

/// Writes attributes as Kubernetes wants them.
final class Texts {
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

  private Texts() {}

  /// Return a map of texts, sorted; an absent one is empty.
  static Value map(Attributes given, String name) {
    return Value.object(new TreeMap<>(given.entries(name)));
  }

  /// Return cores as `500m`.
  static Value cores(Attributes given, String name) {
    return given.optionalNumber(name).map(cores -> Value.of(cores(cores))).orElse(Value.absent());
  }

  static String cores(BigDecimal cores) {
    return cores.movePointRight(3).setScale(0, RoundingMode.CEILING).toPlainString() + "m";
  }

  /// Return GiB as `1Gi`, or in `Mi` where they are not whole.
  static Value gibibytes(Attributes given, String name) {
    return given.optionalNumber(name).map(size -> Value.of(gibibytes(size))).orElse(Value.absent());
  }

  static String gibibytes(BigDecimal gigabytes) {
    var mebibytes = gigabytes.multiply(KIBI).setScale(0, RoundingMode.CEILING);
    var whole = mebibytes.divideAndRemainder(KIBI);
    return whole[1].signum() == 0
        ? whole[0].toPlainString() + "Gi"
        : mebibytes.toPlainString() + "Mi";
  }
}
