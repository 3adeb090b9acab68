package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads and writes JSON bodies by dotted path, and turns values into JSON and back.
///
/// Azure keeps a managed cluster's pools in an array whose elements have names: in a path such an
/// element is named like a member, `properties.agentPoolProfiles.system.count`.
public final class Json {
  /// The arrays whose elements a path names.
  private static final List<String> NAMED = List.of("agentPoolProfiles");

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// Return what stands at `path`; nothing where it is missing or null.
  public static Optional<JsonNode> at(JsonNode body, String path) {
    var node = Optional.of(body);
    for (var name : path.split("\\.", -1)) {
      node = node.flatMap(parent -> member(parent, name)).filter(found -> !found.isNull());
    }
    return node;
  }

  /// Return the text at `path`, empty where there is none.
  public static String text(JsonNode body, String path) {
    return at(body, path).map(JsonNode::asText).orElse("");
  }

  /// Set what stands at `path`, making the objects on the way.
  public static void put(ObjectNode body, String path, JsonNode value) {
    parent(body, path).set(last(path), value);
  }

  /// Take away what stands at `path`, if anything does.
  public static void remove(ObjectNode body, String path) {
    int dot = path.lastIndexOf('.');
    var parent = dot < 0 ? Optional.<JsonNode>of(body) : at(body, path.substring(0, dot));
    if (parent.orElse(null) instanceof ObjectNode object) {
      object.remove(last(path));
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static ObjectNode parent(ObjectNode body, String path) {
    JsonNode node = body;
    var names = List.of(path.split("\\.", -1));
    for (var name : names.subList(0, names.size() - 1)) {
      node = member(node, name).filter(found -> !found.isNull()).orElse(made(node, name));
    }
    return (ObjectNode) node;
  }

  private static Optional<JsonNode> member(JsonNode parent, String name) {
    return switch (parent) {
      case ArrayNode array ->
          array
              .valueStream()
              .filter(element -> element.path("name").asText().equals(name))
              .findFirst();
      case ObjectNode object -> Optional.ofNullable(object.get(name));
      case JsonNode _ -> Optional.empty();
    };
  }

  private static JsonNode made(JsonNode parent, String name) {
    if (member(parent, name).filter(found -> !found.isNull()).isPresent()) {
      return parent;
    }
    return switch (parent) {
      case ArrayNode array -> array.addObject().put("name", name);
      case ObjectNode object when NAMED.contains(name) -> object.putArray(name);
      case ObjectNode object -> object.putObject(name);
      case JsonNode other ->
          throw new IllegalStateException(
              "A body has "
                  + other.getNodeType()
                  + " above "
                  + name
                  + ". This is a bug in Drydock.");
    };
  }

  /// Return the JSON form of a known value; what is sensitive goes out in clear.
  public static JsonNode of(Value value) {
    var nodes = JsonNodeFactory.instance;
    return switch (value) {
      case Value.Null _ -> nodes.nullNode();
      case Value.Bool(var flag) -> nodes.booleanNode(flag);
      case Value.Number(var number) when number.scale() <= 0 ->
          nodes.numberNode(number.toBigIntegerExact());
      case Value.Number(var number) -> nodes.numberNode(number);
      case Value.Text(var text) -> nodes.textNode(text);
      case Value.Sequence sequence -> array(sequence);
      case Value.Mapping mapping -> object(mapping);
      case Value.Sensitive(var hidden) -> of(hidden);
      case Value.Reference _, Value.Unknown _ ->
          throw new IllegalStateException(
              "A value to be written is not known yet. This is a bug in Drydock.");
    };
  }

  private static ArrayNode array(Value.Sequence sequence) {
    var array = JsonNodeFactory.instance.arrayNode();
    sequence.elements().forEach(element -> array.add(of(element)));
    return array;
  }

  private static ObjectNode object(Value.Mapping mapping) {
    var object = object();
    mapping.entries().forEach((name, value) -> object.set(name, of(value)));
    return object;
  }

  /// Return the value that a JSON node stands for.
  public static Value value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> mapping(node);
      case ARRAY -> sequence(node);
      case BOOLEAN -> Value.of(node.booleanValue());
      case NUMBER -> Value.of(node.decimalValue());
      case STRING -> Value.of(node.textValue());
      case BINARY, MISSING, NULL -> Value.absent();
    };
  }

  private static Value mapping(JsonNode node) {
    var entries = new LinkedHashMap<String, Value>();
    node.properties().forEach(entry -> entries.put(entry.getKey(), value(entry.getValue())));
    return Value.object(entries);
  }

  private static Value sequence(JsonNode node) {
    var elements = new ArrayList<Value>();
    node.forEach(element -> elements.add(value(element)));
    return new Value.Sequence(new Type.ListOf(Type.ANY), elements);
  }
}
