package dev.drydock.sim.azure.arm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Reads and builds JSON trees. Objects keep the order in which their fields were put.
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /// Read text that we wrote ourselves.
  public static ObjectNode stored(String text) {
    return parse(text)
        .orElseThrow(() ->
            new IllegalStateException("A stored row is no object. This is a bug in Drydock."));
  }

  /// Read an object from anywhere; empty when the text is no JSON object.
  public static Optional<ObjectNode> parse(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /// Return the text at a JSON pointer, empty when there is none.
  public static String text(JsonNode node, String pointer) {
    var found = node.at(pointer);
    return found.isValueNode() && !found.isNull() ? found.asText() : "";
  }

  /// Return the object under `name`, made when it is not there.
  public static ObjectNode within(ObjectNode node, String name) {
    return node.get(name) instanceof ObjectNode found ? found : node.putObject(name);
  }

  /// Put `fallback` under `name` unless something other than null is there.
  public static void fallback(ObjectNode node, String name, JsonNode fallback) {
    if (!node.hasNonNull(name)) {
      node.set(name, fallback);
    }
  }

  public static void fallback(ObjectNode node, String name, String fallback) {
    fallback(node, name, JsonNodeFactory.instance.textNode(fallback));
  }

  public static void fallback(ObjectNode node, String name, int fallback) {
    fallback(node, name, JsonNodeFactory.instance.numberNode(fallback));
  }

  public static void fallback(ObjectNode node, String name, boolean fallback) {
    fallback(node, name, JsonNodeFactory.instance.booleanNode(fallback));
  }
}
