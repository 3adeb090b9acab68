package dev.drydock.core.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Writes values for tools: what is known in clear, what is unknown left out, what is sensitive
/// replaced by a text that says so; and beside it where the one and the other stood.
public final class ValueJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int SCALE_MAX = 1000;

  private ValueJson() {}

  public static JsonNode of(Value value) {
    return switch (value) {
      case Value.Null _, Value.Unknown _ -> NODES.nullNode();
      case Value.Bool(var flag) -> NODES.booleanNode(flag);
      case Value.Number(var number) -> NODES.numberNode(plain(number));
      case Value.Text(var text) -> NODES.textNode(text);
      case Value.Sequence(_, var elements) -> array(elements, ValueJson::of);
      case Value.Mapping(_, var entries) ->
          object(entries, ValueJson::of, entry -> !(entry instanceof Value.Unknown));
      case Value.Reference(var address) -> NODES.textNode(address.toString());
      case Value.Sensitive(Value.Unknown _) -> NODES.nullNode();
      case Value.Sensitive _ -> NODES.textNode(ValueText.HIDDEN);
    };
  }

  /// Return the same shape with `true` where a value is unknown, else nothing or `false`.
  static JsonNode unknown(Value value) {
    return switch (value) {
      case Value.Unknown _ -> NODES.booleanNode(true);
      case Value.Sequence(_, var elements) when !value.isKnown() ->
          array(elements, ValueJson::unknown);
      case Value.Mapping(_, var entries) when !value.isKnown() ->
          object(entries, ValueJson::unknown, entry -> !entry.isKnown());
      case Value.Sensitive(var hidden) -> unknown(hidden);
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> NODES.booleanNode(false);
      case Value.Sequence _, Value.Mapping _, Value.Reference _ -> NODES.booleanNode(false);
    };
  }

  /// Return the same shape with `true` where a value is sensitive, else nothing or `false`.
  static JsonNode sensitive(Value value) {
    return switch (value) {
      case Value.Sensitive _ -> NODES.booleanNode(true);
      case Value.Sequence(_, var elements) when value.isSensitive() ->
          array(elements, ValueJson::sensitive);
      case Value.Mapping(_, var entries) when value.isSensitive() ->
          object(entries, ValueJson::sensitive, Value::isSensitive);
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> NODES.booleanNode(false);
      case Value.Sequence _, Value.Mapping _, Value.Reference _ -> NODES.booleanNode(false);
      case Value.Unknown _ -> NODES.booleanNode(false);
    };
  }

  private static JsonNode array(List<Value> elements, Function<Value, JsonNode> write) {
    var array = NODES.arrayNode();
    elements.forEach(element -> array.add(write.apply(element)));
    return array;
  }

  private static JsonNode object(
      SequencedMap<String, Value> entries,
      Function<Value, JsonNode> write,
      Predicate<Value> shown) {
    var object = NODES.objectNode();
    entries.forEach((name, entry) -> {
      if (shown.test(entry)) {
        object.set(name, write.apply(entry));
      }
    });
    return object;
  }

  /// Return the number without an exponent, unless that would take a screen.
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 && number.scale() > -SCALE_MAX ? number.setScale(0) : number;
  }
}
