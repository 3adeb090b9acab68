package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.GroupVersion;
import dev.drydock.sim.kubernetes.schema.Schemas;
import dev.drydock.sim.kubernetes.schema.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Turns CustomResourceDefinitions into resources and their schemas into types.
public final class CustomTypes {
  private static final List<String> VERBS =
      List.of("delete", "deletecollection", "get", "list", "patch", "create", "update", "watch");

  private CustomTypes() {}

  /// Return the resources that an established definition serves.
  public static List<ApiResource> resources(ObjectNode definition) {
    var resources = new ArrayList<ApiResource>();
    var spec = definition.path("spec");
    for (var version : spec.path("versions")) {
      if (version.path("served").asBoolean()) {
        var served = new GroupVersion(Json.text(spec, "group"), Json.text(version, "name"));
        resources.add(resource(definition, served, version, Json.text(spec, "names", "plural")));
        if (version.path("subresources").has("status")) {
          resources.add(
              resource(
                  definition, served, version, Json.text(spec, "names", "plural") + "/status"));
        }
      }
    }
    return resources;
  }

  private static ApiResource resource(
      ObjectNode definition, GroupVersion served, JsonNode version, String name) {
    var names = definition.path("spec").path("names");
    boolean sub = name.endsWith("/status");
    return new ApiResource(
        served,
        name,
        sub ? "" : Json.text(names, "singular"),
        Json.text(definition, "spec", "scope").equals("Namespaced"),
        served,
        Json.text(names, "kind"),
        sub ? List.of("get", "patch", "update") : VERBS,
        sub ? List.of() : texts(names.path("shortNames")),
        sub ? List.of() : texts(names.path("categories")),
        sub ? "" : storageHash(served, Json.text(names, "kind")),
        type(Json.at(version, "schema", "openAPIV3Schema"), Json.text(names, "kind")),
        true);
  }

  /// Return what discovery tells storage versions apart by: the first 8 bytes of a digest.
  private static String storageHash(GroupVersion served, String kind) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest((served.text() + "/" + kind).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("No SHA-256. This is a bug in Drydock.", e);
    }
  }

  /// Return the type of a custom object: its schema, and the metadata that every object has.
  private static Type type(JsonNode schema, String kind) {
    var fields = new LinkedHashMap<String, Type.Field>();
    fields.put("apiVersion", field(new Type.Scalar(Type.Form.STRING)));
    fields.put("kind", field(new Type.Scalar(Type.Form.STRING)));
    fields.put("metadata", field(Schemas.builtIn().type("meta.v1.ObjectMeta")));
    for (var property : schema.path("properties").properties()) {
      fields.putIfAbsent(property.getKey(), field(read(property.getValue())));
    }
    return new Type.Struct(
        kind, fields, List.of(), false, open(schema) || !schema.has("properties"));
  }

  private static Type.Field field(Type type) {
    return new Type.Field(type, false, Optional.empty(), List.of(), false);
  }

  private static Type read(JsonNode schema) {
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      return new Type.Scalar(Type.Form.INT_OR_STRING);
    }
    return switch (schema.path("type").asText()) {
      case "object" -> readObject(schema);
      case "array" -> readList(schema);
      case "integer" -> new Type.Scalar(Type.Form.INTEGER);
      case "number" -> new Type.Scalar(Type.Form.NUMBER);
      case "boolean" -> new Type.Scalar(Type.Form.BOOLEAN);
      case "string" -> new Type.Scalar(Type.Form.STRING);
      default -> Type.any();
    };
  }

  private static Type readObject(JsonNode schema) {
    boolean atomic = schema.path("x-kubernetes-map-type").asText().equals("atomic");
    if (schema.has("properties")) {
      var fields = new LinkedHashMap<String, Type.Field>();
      for (var property : schema.get("properties").properties()) {
        fields.put(
            property.getKey(),
            new Type.Field(
                read(property.getValue()),
                false,
                Optional.ofNullable(property.getValue().get("default")),
                List.of(),
                false));
      }
      return new Type.Struct("", fields, List.of(), atomic, open(schema));
    }
    if (schema.path("additionalProperties").isObject()) {
      return new Type.MapOf(read(schema.get("additionalProperties")), atomic);
    }
    return open(schema)
        ? Type.any()
        : new Type.Struct("", new LinkedHashMap<>(), List.of(), atomic, false);
  }

  private static Type readList(JsonNode schema) {
    var relation =
        switch (schema.path("x-kubernetes-list-type").asText()) {
          case "map" -> Type.Relation.MAP;
          case "set" -> Type.Relation.SET;
          default -> Type.Relation.ATOMIC;
        };
    return new Type.ListOf(
        read(schema.path("items")),
        relation,
        texts(schema.path("x-kubernetes-list-map-keys")),
        Optional.empty());
  }

  private static boolean open(JsonNode schema) {
    return schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /// Put the defaults of a schema into an object.
  public static void defaults(JsonNode schema, ObjectNode object) {
    for (var property : schema.path("properties").properties()) {
      var name = property.getKey();
      if (!object.has(name) && property.getValue().has("default")) {
        object.set(name, property.getValue().get("default").deepCopy());
      }
      if (object.get(name) instanceof ObjectNode below) {
        defaults(property.getValue(), below);
      } else {
        Json.objects(object.path(name))
            .forEach(item -> defaults(property.getValue().path("items"), item));
      }
    }
  }

  /// Return what is wrong with a value by its schema.
  public static List<Refusal.Cause> check(JsonNode schema, JsonNode value, String path) {
    var faults = new ArrayList<Refusal.Cause>();
    var type = schema.path("type").asText();
    if (!fits(schema, type, value)) {
      var given = typeOf(value);
      faults.add(
          new Refusal.Cause(
              "FieldValueTypeInvalid",
              "Invalid value: \""
                  + given
                  + "\": "
                  + path
                  + " in body must be of type "
                  + type
                  + ": \""
                  + given
                  + "\"",
              path));
      return faults;
    }
    for (var name : schema.path("required")) {
      if (!value.has(name.asText())) {
        faults.add(Refusal.Cause.required(join(path, name.asText()), ""));
      }
    }
    for (var field : value.properties()) {
      var below = schema.path("properties").path(field.getKey());
      var entry = below.isMissingNode() ? schema.path("additionalProperties") : below;
      if (entry.isObject()) {
        faults.addAll(check(entry, field.getValue(), join(path, field.getKey())));
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      faults.addAll(check(schema.path("items"), value.get(i), path + "[" + i + "]"));
    }
    bounds(schema, value, path, faults);
    return faults;
  }

  private static void bounds(
      JsonNode schema, JsonNode value, String path, List<Refusal.Cause> faults) {
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      faults.add(Refusal.Cause.unsupported(path, value.asText(), quoted(schema.get("enum"))));
    }
    if (value.isNumber()
        && schema.has("minimum")
        && value.decimalValue().compareTo(schema.get("minimum").decimalValue()) < 0) {
      var least = schema.get("minimum").asText();
      faults.add(
          Refusal.Cause.invalid(
              path, value.asText(), path + " in body should be greater than or equal to " + least));
    }
    if (value.isNumber()
        && schema.has("maximum")
        && value.decimalValue().compareTo(schema.get("maximum").decimalValue()) > 0) {
      var most = schema.get("maximum").asText();
      faults.add(
          Refusal.Cause.invalid(
              path, value.asText(), path + " in body should be less than or equal to " + most));
    }
  }

  private static boolean contains(JsonNode known, JsonNode value) {
    for (var each : known) {
      if (Json.same(each, value)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> quoted(JsonNode known) {
    var all = new ArrayList<String>();
    known.forEach(each -> all.add(each.toString()));
    return all;
  }

  private static boolean fits(JsonNode schema, String type, JsonNode value) {
    if (value.isNull()) {
      return schema.path("nullable").asBoolean() || type.isEmpty();
    }
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> true;
    };
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case OBJECT, POJO -> "object";
      case STRING, BINARY -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case NULL, MISSING -> "null";
    };
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
