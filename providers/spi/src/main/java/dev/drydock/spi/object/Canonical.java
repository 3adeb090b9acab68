package dev.drydock.spi.object;

import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Tells whether two values of a field are the same, by writing each in the one form that all its
/// spellings share. The form is for comparing and hashing, never for showing: it holds what is
/// sensitive in clear.
public final class Canonical {
  private static final String NOTHING = "null";

  private Canonical() {}

  /// Whether two values are equal under `by`. An API that drops an empty collection means the same
  /// as one that keeps it, so the absent value equals an empty list or map.
  public static boolean equal(Value one, Value other, Comparison by) {
    return text(one, by).equals(text(other, by));
  }

  /// Return the canonical text. Different values have different texts.
  public static String text(Value value, Comparison by) {
    var text = nested(value, by);
    return text.equals("[]") || text.equals("{}") ? NOTHING : text;
  }

  private static String nested(Value value, Comparison by) {
    return switch (value) {
      case Value.Null _ -> NOTHING;
      case Value.Bool(var flag) -> Boolean.toString(flag);
      case Value.Number(var number) -> number(number);
      case Value.Text(var text) -> text(text, by);
      case Value.Sequence(_, var elements) -> sequence(elements, by);
      case Value.Mapping(_, var entries) -> mapping(entries, by);
      case Value.Reference(var address) -> "@" + quoted(address.toString());
      case Value.Unknown(_, var residual) -> "?" + quoted(residual.expression());
      case Value.Sensitive(var hidden) -> nested(hidden, by);
    };
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
  }

  private static String text(String text, Comparison by) {
    return switch (by) {
      case EXACT, UNORDERED -> quoted(text);
      case CASELESS -> quoted(text.toLowerCase(Locale.ROOT));
      case QUANTITY -> Quantity.parse(text).map(Canonical::number).orElseGet(() -> quoted(text));
      case DURATION -> duration(text);
    };
  }

  private static String duration(String text) {
    try {
      return Duration.parse(text).toString();
    } catch (DateTimeParseException e) {
      return quoted(text);
    }
  }

  private static String sequence(List<Value> elements, Comparison by) {
    var texts = elements.stream().map(element -> nested(element, by));
    var ordered = by == Comparison.UNORDERED ? texts.sorted().toList() : texts.toList();
    return "[" + String.join(",", ordered) + "]";
  }

  /// An entry without a value is no entry.
  private static String mapping(SequencedMap<String, Value> entries, Comparison by) {
    var sorted = new TreeMap<String, String>();
    entries.forEach((name, value) -> {
      if (!value.isNull()) {
        sorted.put(name, quoted(name) + ":" + nested(value, by));
      }
    });
    return "{" + String.join(",", sorted.values()) + "}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
