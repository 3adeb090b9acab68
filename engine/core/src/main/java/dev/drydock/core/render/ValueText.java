package dev.drydock.core.render;

import dev.drydock.specs.value.Value;
import java.util.stream.Collectors;

/// Writes values for people: as HCL would, with what is not known or not to be seen said so.
public final class ValueText {
  static final String LATER = "(known after apply)";
  public static final String HIDDEN = "(sensitive value)";

  private static final int TEXT_MAX = 120;

  private ValueText() {}

  public static String of(Value value) {
    return switch (value) {
      case Value.Null _ -> "(not set)";
      case Value.Bool(var flag) -> Boolean.toString(flag);
      case Value.Number number -> number.plain();
      case Value.Text(var text) -> quoted(text);
      case Value.Sequence sequence ->
          sequence.elements().stream()
              .map(ValueText::of)
              .collect(Collectors.joining(", ", "[", "]"));
      case Value.Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(entry -> entry.getKey() + " = " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Reference(var address) -> address.toString();
      case Value.Unknown _ -> LATER;
      case Value.Sensitive _ -> HIDDEN;
    };
  }

  /// Quote on one line, without what a terminal would obey.
  private static String quoted(String text) {
    var shown = new StringBuilder("\"");
    text.codePoints().limit(TEXT_MAX).forEach(point -> append(shown, point));
    return shown.append(text.codePointCount(0, text.length()) > TEXT_MAX ? "…\"" : "\"").toString();
  }

  private static void append(StringBuilder shown, int point) {
    switch (point) {
      case '"' -> shown.append("\\\"");
      case '\\' -> shown.append("\\\\");
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (Character.isISOControl(point)) {
          shown.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", point));
        } else {
          shown.appendCodePoint(point);
        }
      }
    }
  }
}
