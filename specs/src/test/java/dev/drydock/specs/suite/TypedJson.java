package dev.drydock.specs.suite;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Write values and types as JSON, in the form that tools around HCL exchange: a type is a word or
/// a word with what it holds (`["list", "string"]`), and a value whose type nobody gave carries its
/// own.
public final class TypedJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private TypedJson() {}

  public static JsonNode type(Type type) {
    return switch (type) {
      case Type.Any _, Type.ResourceOf _ -> NODES.textNode("dynamic");
      case Type.Bool _ -> NODES.textNode("bool");
      case Type.Number _ -> NODES.textNode("number");
      case Type.Text _ -> NODES.textNode("string");
      case Type.ListOf(var element) -> of("list", type(element));
      case Type.SetOf(var element) -> of("set", type(element));
      case Type.MapOf(var element) -> of("map", type(element));
      case Type.TupleOf(var elements) ->
          of("tuple", NODES.arrayNode().addAll(elements.stream().map(TypedJson::type).toList()));
      case Type.ObjectOf object -> {
        var attributes = NODES.objectNode();
        object.attributes().forEach((name, one) -> attributes.set(name, type(one)));
        yield of("object", attributes);
      }
    };
  }

  private static ArrayNode of(String word, JsonNode held) {
    return NODES.arrayNode().add(word).add(held);
  }

  /// Write a value as one of `wanted`; where that is any type, the value brings its own.
  public static JsonNode value(Value value, Type wanted) {
    if (wanted instanceof Type.Any && !(value.type() instanceof Type.Any)) {
      var typed = NODES.objectNode();
      typed.set("value", value(value, value.type()));
      typed.set("type", type(value.type()));
      return typed;
    }
    return switch (value) {
      case Value.Null _ -> NODES.nullNode();
      case Value.Bool(var flag) -> NODES.booleanNode(flag);
      case Value.Number(var number) -> DecimalNode.valueOf(number);
      case Value.Text(var text) -> NODES.textNode(text);
      case Value.Sequence sequence -> elements(sequence.elements(), wanted);
      case Value.Mapping mapping -> entries(mapping, wanted);
      case Value.Reference(var address) -> NODES.textNode(address.toString());
      case Value.Unknown unknown ->
          NODES.objectNode().put("unknown", unknown.residual().expression());
      case Value.Sensitive _ -> NODES.objectNode().put("sensitive", true);
    };
  }

  private static ArrayNode elements(List<Value> elements, Type wanted) {
    var made = NODES.arrayNode();
    for (var element : elements) {
      made.add(value(element, elementType(wanted, made.size())));
    }
    return made;
  }

  private static Type elementType(Type wanted, int at) {
    return switch (wanted) {
      case Type.ListOf(var element) -> element;
      case Type.SetOf(var element) -> element;
      case Type.TupleOf(var elements) -> elements.get(at);
      case Type _ -> Type.ANY;
    };
  }

  private static ObjectNode entries(Value.Mapping mapping, Type wanted) {
    var made = NODES.objectNode();
    mapping
        .entries()
        .forEach((key, entry) ->
            made.set(
                key,
                value(
                    entry,
                    switch (wanted) {
                      case Type.MapOf(var element) -> element;
                      case Type.ObjectOf object -> object.attributes().getOrDefault(key, Type.ANY);
                      case Type _ -> Type.ANY;
                    })));
    return made;
  }

  /// Write JSON on one line, numbers with all their digits.
  public static String line(JsonNode node) throws JsonProcessingException {
    return MAPPER.writeValueAsString(node);
  }

  /// Write JSON for people.
  public static String lines(JsonNode node) throws JsonProcessingException {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }
}
