package dev.drydock.azure.lower;

import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;

/// Turns attributes into the forms that Azure's bodies want.
final class Texts {
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private Texts() {}

  /// Return a text that may be absent, which is as good as empty, or may wait for a step.
  static Value text(Attributes attributes, String name) {
    var value = attributes.value(name);
    return value.isNull() ? Value.of("") : value;
  }

  static Value map(Attributes attributes, String name) {
    var value = attributes.value(name);
    return value.isNull() ? Value.textMap(new LinkedHashMap<>()) : value;
  }

  /// Return seconds as an ISO 8601 duration.
  static Value seconds(Attributes attributes, String name) {
    var millis = attributes.number(name).multiply(MILLIS).longValue();
    return Value.of(Duration.ofMillis(millis).toString());
  }

  static Value millis(Attributes attributes, String name) {
    return Value.of(Duration.ofMillis(attributes.integer(name)).toString());
  }

  /// Return gibibytes as a Kubernetes quantity; empty when absent.
  static String gibibytes(Attributes attributes, String name) {
    return attributes
        .optionalNumber(name)
        .map(number -> new Value.Number(number).plain() + "Gi")
        .orElse("");
  }

  static String cores(Attributes attributes, String name) {
    return attributes
        .optionalNumber(name)
        .map(number -> new Value.Number(number).plain())
        .orElse("");
  }
}
