package dev.drydock.specs.eval.function.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Write values as JSON and read them back. Names are sorted, numbers exact.
public final class Json {
  private static final int NUMBER_LENGTH_MAX = 4_096;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static Function.Outcome write(Value value) {
    var text = new StringBuilder();
    return write(value, text)
        ? Function.made(Value.of(text.toString()))
        : Function.refused(0, "A resource has no JSON form. Write one of its attributes.");
  }

  /// Append a value; tell whether it has a JSON form.
  public static boolean write(Value value, StringBuilder text) {
    return switch (value) {
      case Value.Null _ -> append(text, "null");
      case Value.Bool(var flag) -> append(text, String.valueOf(flag));
      case Value.Number number -> append(text, number.plain());
      case Value.Text(var content) -> append(text, quoted(content));
      case Value.Sequence sequence -> sequence(sequence.elements(), text);
      case Value.Mapping mapping -> mapping(mapping, text);
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> false;
    };
  }

  private static boolean append(StringBuilder text, String more) {
    text.append(more);
    return true;
  }

  private static boolean sequence(List<Value> elements, StringBuilder text) {
    var separator = "[";
    for (var element : elements) {
      text.append(separator);
      if (!write(element, text)) {
        return false;
      }
      separator = ",";
    }
    return append(text, elements.isEmpty() ? "[]" : "]");
  }

  private static boolean mapping(Value.Mapping mapping, StringBuilder text) {
    var separator = "{";
    for (var entry : Conversion.sorted(mapping).entrySet()) {
      text.append(separator).append(quoted(entry.getKey())).append(':');
      if (!write(entry.getValue(), text)) {
        return false;
      }
      separator = ",";
    }
    return append(text, mapping.entries().isEmpty() ? "{}" : "}");
  }

  /// Quote a text; `<`, `>`, `&` and the two line separators are escaped, as Terraform does.
  public static String quoted(String content) {
    var text = new StringBuilder("\"");
    for (int at = 0; at < content.length(); at++) {
      char c = content.charAt(at);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '<', '>', '&', '\u2028', '\u2029' -> text.append(escaped(c));
        default -> text.append(c < ' ' ? escaped(c) : String.valueOf(c));
      }
    }
    return text.append('"').toString();
  }

  private static String escaped(char c) {
    var hex = Integer.toHexString(c);
    return "\\u" + "0".repeat(4 - hex.length()) + hex;
  }

  static Function.Outcome read(String text) {
    try {
      var node = MAPPER.readTree(text);
      return node == null || node.isMissingNode()
          ? Function.refused(0, "This is not JSON: it is empty.")
          : value(node).map(Function::made).orElseGet(Json::tooLarge);
    } catch (JsonProcessingException invalid) {
      return Function.refused(0, "This is not JSON.");
    }
  }

  private static Function.Outcome tooLarge() {
    return Function.refused(0, "It holds a number that is too large to be kept exactly.");
  }

  private static Optional<Value> value(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL, MISSING, BINARY, POJO -> Optional.of(Value.absent());
      case BOOLEAN -> Optional.of(Value.of(node.booleanValue()));
      case STRING -> Optional.of(Arguments.composed(node.textValue()));
      case NUMBER -> {
        var number = node.decimalValue();
        boolean fine = Math.abs((long) number.scale()) <= NUMBER_LENGTH_MAX;
        yield fine ? Optional.of(Value.of(number)) : Optional.empty();
      }
      case ARRAY -> {
        var elements = new ArrayList<Value>();
        node.forEach(child -> value(child).ifPresent(elements::add));
        yield elements.size() == node.size()
            ? Optional.of(Arguments.tuple(elements))
            : Optional.empty();
      }
      case OBJECT -> {
        var entries = new LinkedHashMap<String, Value>();
        node.properties()
            .forEach(child ->
                value(child.getValue()).ifPresent(made -> entries.put(child.getKey(), made)));
        yield entries.size() == node.size() ? Optional.of(Value.object(entries)) : Optional.empty();
      }
    };
  }
}
