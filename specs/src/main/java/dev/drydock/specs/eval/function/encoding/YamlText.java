package dev.drydock.specs.eval.function.encoding;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Write values as YAML: blocks, keys sorted, texts in double quotes, texts of several lines as
/// literals.
final class YamlText {
  private final StringBuilder text = new StringBuilder();

  private YamlText() {}

  static Function.Outcome write(Value value) {
    var yaml = new YamlText();
    if (!yaml.value(value, 0, true)) {
      return Function.refused(0, "A resource has no YAML form. Write one of its attributes.");
    }
    boolean bare = value.isNull() || value instanceof Value.Bool || value instanceof Value.Number;
    return Function.made(Value.of(yaml.text.append(bare ? "...\n" : "").toString()));
  }

  /// Append a value and the end of its line.
  ///
  /// @param inline whether the value goes on in the line that was begun
  private boolean value(Value value, int indent, boolean inline) {
    return switch (value) {
      case Value.Null _ -> line("null");
      case Value.Bool(var flag) -> line(String.valueOf(flag));
      case Value.Number number -> line(number.plain());
      case Value.Text(var content) -> line(scalar(content, indent));
      case Value.Sequence(_, var elements) when elements.isEmpty() -> line("[]");
      case Value.Mapping(_, var entries) when entries.isEmpty() -> line("{}");
      case Value.Sequence(_, var elements) -> sequence(elements, indent, inline);
      case Value.Mapping mapping -> mapping(mapping, indent, inline);
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> false;
    };
  }

  private boolean line(String content) {
    text.append(content).append('\n');
    return true;
  }

  private boolean sequence(List<Value> elements, int indent, boolean inline) {
    boolean first = inline;
    for (var element : elements) {
      text.append(first ? "" : " ".repeat(indent)).append("- ");
      if (!value(element, indent + 2, true)) {
        return false;
      }
      first = false;
    }
    return true;
  }

  private boolean mapping(Value.Mapping mapping, int indent, boolean inline) {
    boolean first = inline;
    for (var entry : Conversion.sorted(mapping).entrySet()) {
      text.append(first ? "" : " ".repeat(indent));
      key(entry.getKey(), indent);
      if (!entry(entry.getValue(), indent)) {
        return false;
      }
      first = false;
    }
    return true;
  }

  /// Append a key; one of several lines is introduced by `?`.
  private void key(String key, int indent) {
    if (key.contains("\n")) {
      text.append("? ").append(scalar(key, indent)).append('\n').append(" ".repeat(indent));
      text.append(':');
    } else {
      text.append(scalar(key, indent)).append(':');
    }
  }

  private boolean entry(Value value, int indent) {
    boolean nested =
        (value instanceof Value.Sequence(_, var elements) && !elements.isEmpty())
            || (value instanceof Value.Mapping(_, var entries) && !entries.isEmpty());
    text.append(nested ? '\n' : ' ');
    return value(value, indent + (value instanceof Value.Mapping ? 2 : 0), !nested);
  }

  private static String scalar(String content, int indent) {
    return YamlScalar.fitsLiteral(content)
        ? YamlScalar.literal(content, Math.max(indent, 0))
        : YamlScalar.quoted(content);
  }
}
