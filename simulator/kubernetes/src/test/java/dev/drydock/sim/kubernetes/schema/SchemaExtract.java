package dev.drydock.sim.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Extracts the types and the resources that we serve from Kubernetes' own OpenAPI v3 and discovery
/// documents: names, types, list and map semantics, merge keys, zero values. No prose.
final class SchemaExtract {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Served in a second form by the real server, from one stored form; we keep only one.
  private static final List<String> SECOND_FORMS =
      List.of("apis__autoscaling__v1.json", "apis__events.k8s.io__v1.json");

  private static final Map<String, String> PACKAGES =
      Map.of(
          "io.k8s.api.", "",
          "io.k8s.apimachinery.pkg.apis.", "",
          "io.k8s.apimachinery.pkg.", "",
          "io.k8s.apiextensions-apiserver.pkg.apis.", "",
          "io.k8s.kube-aggregator.pkg.apis.", "");

  private static final Map<String, String> SCALARS =
      Map.of(
          "api.resource.Quantity", "quantity",
          "util.intstr.IntOrString", "intOrString",
          "meta.v1.Time", "time",
          "meta.v1.MicroTime", "time",
          "meta.v1.FieldsV1", "any",
          "runtime.RawExtension", "any",
          "apiextensions.v1.JSON", "any");

  private final Path documents;
  private final TreeMap<String, JsonNode> definitions = new TreeMap<>();
  private final TreeMap<String, ObjectNode> extracted = new TreeMap<>();
  private final ArrayDeque<String> wanted = new ArrayDeque<>();

  SchemaExtract(Path documents) {
    this.documents = documents;
  }

  /// Return the extract: one resource list or type per line.
  String text() {
    var groups = groups();
    while (!wanted.isEmpty()) {
      var name = wanted.remove();
      if (!extracted.containsKey(name)) {
        extracted.put(name, struct(definition(name)));
      }
    }
    var text = new StringBuilder("{\n\"groups\": [\n");
    text.append(String.join(",\n", groups.stream().map(JsonNode::toString).toList()));
    text.append("\n],\n\"types\": {\n");
    text.append(
        String.join(
            ",\n",
            extracted.entrySet().stream()
                .map(type -> "\"" + type.getKey() + "\": " + type.getValue())
                .toList()));
    return text.append("\n}\n}\n").toString();
  }

  private List<ObjectNode> groups() {
    readDefinitions();
    try (Stream<Path> files = Files.list(documents.resolve("discovery"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("apis?__.*\\.json"))
          .filter(file -> !SECOND_FORMS.contains(file.getFileName().toString()))
          .sorted()
          .map(this::group)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode group(Path file) {
    var document = read(file);
    var resources = NODES.arrayNode();
    for (var resource : document.get("resources")) {
      var kept = (ObjectNode) resource.deepCopy();
      var groupVersion =
          resource.has("version")
              ? (resource.path("group").asText().isEmpty()
                      ? ""
                      : resource.path("group").asText() + "/")
                  + resource.get("version").asText()
              : document.get("groupVersion").asText();
      var type = typeOf(groupVersion, resource.get("kind").asText());
      if (type != null) {
        kept.put("type", type);
        wanted.add(type);
      }
      resources.add(kept);
    }
    var group = NODES.objectNode();
    group.set("groupVersion", document.get("groupVersion"));
    group.set("resources", resources);
    return group;
  }

  private @Nullable String typeOf(String groupVersion, String kind) {
    int slash = groupVersion.indexOf('/');
    var group = slash < 0 ? "" : groupVersion.substring(0, slash);
    var version = groupVersion.substring(slash + 1);
    for (var definition : definitions.entrySet()) {
      for (var known : definition.getValue().path("x-kubernetes-group-version-kind")) {
        if (known.get("group").asText().equals(group)
            && known.get("version").asText().equals(version)
            && known.get("kind").asText().equals(kind)
            && definition.getValue().path("x-kubernetes-group-version-kind").size() == 1) {
          return definition.getKey();
        }
      }
    }
    return null;
  }

  private void readDefinitions() {
    try (Stream<Path> files = Files.list(documents.resolve("v3"))) {
      files
          .filter(file -> file.getFileName().toString().contains("__"))
          .sorted()
          .forEach(file ->
              read(file)
                  .path("components")
                  .path("schemas")
                  .properties()
                  .forEach(
                      schema -> definitions.put(shortName(schema.getKey()), schema.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode definition(String name) {
    var found = definitions.get(name);
    if (found == null) {
      throw new IllegalStateException("No definition of " + name);
    }
    return found;
  }

  private ObjectNode struct(JsonNode definition) {
    var out = NODES.objectNode();
    var fields = NODES.objectNode();
    for (var property : definition.path("properties").properties()) {
      fields.set(property.getKey(), field(property.getValue()));
    }
    out.set("fields", fields);
    if (definition.has("required")) {
      out.set("required", definition.get("required"));
    }
    if (definition.path("x-kubernetes-map-type").asText().equals("atomic")) {
      out.put("as", "atomic");
    }
    return out;
  }

  private JsonNode field(JsonNode property) {
    var type = type(property);
    var extras = NODES.objectNode();
    var byDefault = property.path("default");
    if (byDefault.isObject()) {
      extras.put("zero", true);
    } else if (!byDefault.isMissingNode() && !zero(byDefault)) {
      extras.set("default", byDefault);
    }
    if (property.has("enum")) {
      extras.set("enum", property.get("enum"));
    }
    if (property.path("x-kubernetes-patch-strategy").asText().contains("retainKeys")) {
      extras.put("retainKeys", true);
    }
    if (property.path("x-kubernetes-map-type").asText().equals("atomic")
        && type.isObject()
        && type.has("ref")) {
      extras.put("as", "atomic");
    }
    if (extras.isEmpty()) {
      return type;
    }
    extras.set("type", type);
    return extras;
  }

  private static boolean zero(JsonNode value) {
    return (value.isTextual() && value.asText().isEmpty())
        || (value.isNumber() && value.asInt() == 0)
        || (value.isBoolean() && !value.asBoolean());
  }

  private JsonNode type(JsonNode schema) {
    var reference = schema.has("allOf") ? schema.get("allOf").get(0) : schema;
    if (reference.has("$ref")) {
      return reference(reference.get("$ref").asText());
    }
    return switch (schema.path("type").asText()) {
      case "array" -> list(schema);
      case "object" -> map(schema);
      case "string" ->
          NODES.textNode(schema.path("format").asText().equals("byte") ? "bytes" : "string");
      case "integer" -> NODES.textNode("integer");
      case "number" -> NODES.textNode("number");
      case "boolean" -> NODES.textNode("boolean");
      case "" -> NODES.textNode("any");
      default -> throw new IllegalStateException("Unknown type in " + schema);
    };
  }

  private JsonNode reference(String pointer) {
    var name = shortName(pointer.substring(pointer.lastIndexOf('/') + 1));
    var scalar = SCALARS.get(name);
    if (scalar != null) {
      return NODES.textNode(scalar);
    }
    var definition = definition(name);
    if (!definition.has("properties")) {
      return type(definition).isTextual() && definition.path("type").asText().equals("object")
          ? NODES.textNode("any")
          : type(definition);
    }
    wanted.add(name);
    return NODES.objectNode().put("ref", name);
  }

  private JsonNode list(JsonNode schema) {
    var list = NODES.objectNode();
    list.set("list", type(schema.get("items")));
    list.put("as", schema.path("x-kubernetes-list-type").asText("atomic"));
    if (schema.has("x-kubernetes-list-map-keys")) {
      var keys = (ArrayNode) schema.get("x-kubernetes-list-map-keys");
      list.set("keys", keys);
    }
    if (schema.path("x-kubernetes-patch-strategy").asText().contains("merge")) {
      list.put("merge", schema.path("x-kubernetes-patch-merge-key").asText());
    }
    return list;
  }

  private JsonNode map(JsonNode schema) {
    if (!schema.has("additionalProperties")) {
      return NODES.textNode("any");
    }
    var map = NODES.objectNode();
    map.set("map", type(schema.get("additionalProperties")));
    if (schema.path("x-kubernetes-map-type").asText().equals("atomic")) {
      map.put("as", "atomic");
    }
    return map;
  }

  private static String shortName(String name) {
    return PACKAGES.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .filter(name::startsWith)
        .findFirst()
        .map(prefix -> name.substring(prefix.length()))
        .orElse(name);
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
