package dev.drydock.sim.kubernetes.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads and makes JSON trees.
public final class Json {
  public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final YAMLMapper YAML = new YAMLMapper();

  private Json() {}

  /// Parse text of ours.
  ///
  /// @throws IllegalStateException when it is no JSON
  public static ObjectNode parse(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON: " + text + ". This is a bug in Drydock.", e);
    }
  }

  /// Parse text of others.
  public static JsonNode read(byte[] text) throws IOException {
    return MAPPER.readTree(text);
  }

  /// Parse YAML text of others; JSON is YAML too, but read faster as what it is.
  public static JsonNode readYaml(byte[] text) throws IOException {
    for (byte each : text) {
      if (each == '{' || each == '[') {
        return read(text);
      }
      if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
        break;
      }
    }
    return YAML.readTree(text);
  }

  public static String yaml(JsonNode node) {
    try {
      return YAML.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write YAML. This is a bug in Drydock.", e);
    }
  }

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  /// Return what is at a path of field names; missing when any is missing.
  public static JsonNode at(JsonNode node, String... path) {
    var at = node;
    for (var name : path) {
      at = at.path(name);
    }
    return at;
  }

  /// Return the text at a path; empty when there is none.
  public static String text(JsonNode node, String... path) {
    return at(node, path).asText("");
  }

  /// Return the object at a path, made where it is missing.
  public static ObjectNode ensure(ObjectNode node, String... path) {
    var at = node;
    for (var name : path) {
      at = at.get(name) instanceof ObjectNode there ? there : at.putObject(name);
    }
    return at;
  }

  /// Return the object at a field, or nothing.
  public static @Nullable ObjectNode objectAt(JsonNode node, String... path) {
    return at(node, path) instanceof ObjectNode there ? there : null;
  }

  /// Return the elements of a list that are objects; none when it is missing.
  public static List<ObjectNode> objects(JsonNode list) {
    var all = new ArrayList<ObjectNode>();
    for (var each : list) {
      if (each instanceof ObjectNode object) {
        all.add(object);
      }
    }
    return all;
  }

  /// Return a map of texts, sorted by key.
  public static SequencedMap<String, String> texts(JsonNode object) {
    var all = new TreeMap<String, String>();
    for (var field : object.properties()) {
      all.put(field.getKey(), field.getValue().asText());
    }
    return all;
  }

  public static ObjectNode of(Map<String, String> texts) {
    var object = object();
    texts.forEach(object::put);
    return object;
  }

  /// Return the same value with the fields of every object sorted by name.
  public static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var fields = new TreeMap<String, JsonNode>();
      object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
      return new ObjectNode(NODES, new LinkedHashMap<>(fields));
    }
    if (node instanceof ArrayNode array) {
      var all = array();
      array.forEach(each -> all.add(sorted(each)));
      return all;
    }
    return node;
  }

  private static final Comparator<JsonNode> BY_VALUE =
      (left, right) ->
          left.isNumber() && right.isNumber()
              ? left.decimalValue().compareTo(right.decimalValue())
              : left.equals(right) ? 0 : 1;

  /// Compare two values; numbers by their value, objects without regard to order.
  public static boolean same(@Nullable JsonNode left, @Nullable JsonNode right) {
    if (left == null) {
      return right == null;
    }
    return right != null && left.equals(BY_VALUE, right);
  }

  /// Say whether there is nothing here: missing, or null.
  public static boolean absent(@Nullable JsonNode node) {
    return node == null || node.isNull() || node instanceof MissingNode;
  }
}
