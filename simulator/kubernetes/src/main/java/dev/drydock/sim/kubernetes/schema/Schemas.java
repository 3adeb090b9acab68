package dev.drydock.sim.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The built-in types and resources, read once from the extract of the upstream documents.
public final class Schemas {
  private static final Schemas BUILT_IN = new Schemas(readExtract());

  private final JsonNode types;
  private final Map<String, Type.Struct> read = new HashMap<>();
  private final List<ApiResource> resources;

  private Schemas(JsonNode extract) {
    this.types = extract.get("types");
    this.resources = readResources(extract.get("groups"));
  }

  public static Schemas builtIn() {
    return BUILT_IN;
  }

  /// Return every built-in resource and subresource, in the order of discovery.
  public List<ApiResource> resources() {
    return resources;
  }

  /// Return the names of all types, sorted.
  public List<String> names() {
    var names = new ArrayList<String>();
    types.fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  /// Return a type by its name in the extract, such as `core.v1.Pod`.
  public Type.Struct struct(String name) {
    synchronized (read) {
      var known = read.get(name);
      if (known == null) {
        known = readStruct(name, Objects.requireNonNull(types.get(name), name));
        read.put(name, known);
      }
      return known;
    }
  }

  /// Refer to a type by name.
  public Type type(String name) {
    return new Type.Reference(name, this);
  }

  private Type.Struct readStruct(String name, JsonNode text) {
    var fields = new LinkedHashMap<String, Type.Field>();
    for (var field : text.get("fields").properties()) {
      fields.put(field.getKey(), readField(field.getValue()));
    }
    return new Type.Struct(
        name, fields, texts(text.path("required")), atomic(text), name.equals("open"));
  }

  private Type.Field readField(JsonNode text) {
    if (!text.has("type")) {
      return new Type.Field(readType(text), false, Optional.empty(), List.of(), false);
    }
    return new Type.Field(
        readType(text.get("type")),
        text.path("zero").asBoolean(),
        Optional.ofNullable(text.get("default")),
        texts(text.path("enum")),
        text.path("retainKeys").asBoolean());
  }

  private Type readType(JsonNode text) {
    if (text.isTextual()) {
      return readScalar(text.asText());
    }
    if (text.has("ref")) {
      return type(text.get("ref").asText());
    }
    if (text.has("map")) {
      return new Type.MapOf(readType(text.get("map")), atomic(text));
    }
    var relation =
        switch (text.get("as").asText()) {
          case "map" -> Type.Relation.MAP;
          case "set" -> Type.Relation.SET;
          default -> Type.Relation.ATOMIC;
        };
    return new Type.ListOf(
        readType(text.get("list")),
        relation,
        texts(text.path("keys")),
        Optional.ofNullable(text.get("merge")).map(JsonNode::asText));
  }

  private static Type readScalar(String text) {
    return switch (text) {
      case "any" -> Type.any();
      case "integer" -> new Type.Scalar(Type.Form.INTEGER);
      case "number" -> new Type.Scalar(Type.Form.NUMBER);
      case "boolean" -> new Type.Scalar(Type.Form.BOOLEAN);
      case "bytes" -> new Type.Scalar(Type.Form.BYTES);
      case "time" -> new Type.Scalar(Type.Form.TIME);
      case "quantity" -> new Type.Scalar(Type.Form.QUANTITY);
      case "intOrString" -> new Type.Scalar(Type.Form.INT_OR_STRING);
      default -> new Type.Scalar(Type.Form.STRING);
    };
  }

  private List<ApiResource> readResources(JsonNode groups) {
    var all = new ArrayList<ApiResource>();
    for (var group : groups) {
      var served = GroupVersion.parse(group.get("groupVersion").asText());
      for (var resource : group.get("resources")) {
        all.add(readResource(served, resource));
      }
    }
    return List.copyOf(all);
  }

  private ApiResource readResource(GroupVersion served, JsonNode text) {
    var kindVersion =
        text.has("version")
            ? new GroupVersion(text.path("group").asText(), text.get("version").asText())
            : served;
    return new ApiResource(
        served,
        text.get("name").asText(),
        text.get("singularName").asText(),
        text.get("namespaced").asBoolean(),
        kindVersion,
        text.get("kind").asText(),
        texts(text.path("verbs")),
        texts(text.path("shortNames")),
        texts(text.path("categories")),
        text.path("storageVersionHash").asText(),
        text.has("type") ? type(text.get("type").asText()) : Type.any(),
        false);
  }

  private static boolean atomic(JsonNode text) {
    return text.path("as").asText().equals("atomic");
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  private static JsonNode readExtract() {
    try (var in = Schemas.class.getResourceAsStream("kubernetes.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
