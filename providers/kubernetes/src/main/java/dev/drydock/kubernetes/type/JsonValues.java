package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns values into what Jackson writes, and back.
final class JsonValues {
  private static final Object NOTHING = new LinkedHashMap<String, Object>();

  private JsonValues() {}

  /// Return the plain Java form of a known value; an absent one is an empty mapping.
  static Object write(Value value) {
    return switch (value) {
      case Value.Null _ -> NOTHING;
      case Value.Bool(var flag) -> flag;
      case Value.Number(var number) -> number(number);
      case Value.Text(var text) -> text;
      case Value.Sequence(_, var elements) -> elements.stream().map(JsonValues::write).toList();
      case Value.Mapping(_, var entries) -> mapping(entries);
      case Value.Sensitive(var hidden) -> write(hidden);
      case Value.Reference _, Value.Unknown _ ->
          throw new IllegalArgumentException(
              "A value that is written must be known. This is a bug in Drydock.");
    };
  }

  /// Return a scalar of a body as a value.
  static Value read(@Nullable Object json) {
    return switch (json) {
      case null -> Value.absent();
      case Boolean flag -> Value.of((boolean) flag);
      case Number number -> Value.of(new BigDecimal(number.toString()));
      default -> Value.of(json.toString());
    };
  }

  /// Return a count, whether it came as a number or, as quantities do, as a text.
  static Value count(Object json) {
    var text = json.toString();
    return text.matches("[0-9]+") ? Value.of(new BigDecimal(text)) : Value.of(text);
  }

  private static Object number(BigDecimal number) {
    return number.scale() <= 0 ? (Object) number.longValueExact() : number;
  }

  private static Map<String, Object> mapping(Map<String, Value> entries) {
    var members = new LinkedHashMap<String, Object>();
    entries.forEach((name, value) -> members.put(name, write(value)));
    return members;
  }
}
