package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
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

  /// Return the value that a whole tree stands for.
  static Value tree(@Nullable Object json) {
    return switch (json) {
      case Map<?, ?> members -> {
        var entries = new LinkedHashMap<String, Value>();
        members.forEach((name, value) -> entries.put(String.valueOf(name), tree(value)));
        yield Value.object(entries);
      }
      case List<?> elements -> {
        var values = elements.stream().map(JsonValues::tree).toList();
        yield new Value.Sequence(new Type.ListOf(Type.ANY), values);
      }
      case null, default -> read(json);
    };
  }

  /// Return a count, whether it came as a number or, as quantities do, as a text.
  static Value count(Object json) {
    var text = json.toString();
    return text.matches("[0-9]+") ? Value.of(new BigDecimal(text)) : Value.of(text);
  }

  /// Put a member where a value is given.
  static void put(Map<String, Object> members, String name, @Nullable Value value) {
    if (value != null && !value.isNull()) {
      members.put(name, write(value));
    }
  }

  /// Return the texts of a mapping; none where nothing is given.
  static SequencedMap<String, String> texts(@Nullable Value value) {
    var texts = new LinkedHashMap<String, String>();
    if (value instanceof Value.Mapping(_, var entries)) {
      entries.forEach((name, entry) -> texts.put(name, String.valueOf(write(entry))));
    }
    return texts;
  }

  /// Return a mapping of texts, sorted.
  static Value texts(Map<String, Object> members) {
    var texts = new LinkedHashMap<String, String>();
    new TreeMap<>(members).forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return Value.textMap(texts);
  }

  /// Return a member that is an object; empty where there is none.
  static Map<String, Object> member(GenericKubernetesResource live, Object... path) {
    return object(live.get(path));
  }

  static Map<String, Object> member(Map<String, Object> members, String name) {
    return object(members.get(name));
  }

  static Map<String, Object> object(@Nullable Object json) {
    var object = new LinkedHashMap<String, Object>();
    if (json instanceof Map<?, ?> members) {
      members.forEach((name, value) -> object.put(String.valueOf(name), value));
    }
    return object;
  }

  /// Return a whole number, or `otherwise` where there is none.
  static long whole(@Nullable Object json, long otherwise) {
    return json instanceof Number number ? number.longValue() : otherwise;
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
