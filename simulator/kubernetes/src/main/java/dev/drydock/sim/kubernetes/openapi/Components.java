package dev.drydock.sim.kubernetes.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.Schemas;
import dev.drydock.sim.kubernetes.schema.Type;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// The schemas of one document: those of its resources and all that they refer to.
final class Components {
  static final String PREFIX = "#/components/schemas/";

  private static final String META = "meta.v1.";
  private static final String MACHINERY = "io.k8s.apimachinery.pkg.";
  private static final String TIME = MACHINERY + "apis.meta.v1.Time";
  private static final String QUANTITY = MACHINERY + "api.resource.Quantity";
  private static final String INT_OR_STRING = MACHINERY + "util.intstr.IntOrString";

  private final TreeMap<String, ObjectNode> schemas = new TreeMap<>();
  private final ArrayDeque<String> wanted = new ArrayDeque<>();

  /// Add a built-in resource's type.
  void add(ApiResource resource) {
    if (resource.type() instanceof Type.Reference named) {
      complete(named.name());
      kind(Objects.requireNonNull(schemas.get(name(named.name()))), resource);
    }
  }

  /// Add a custom resource's type.
  void add(ApiResource resource, JsonNode schema) {
    var object = schema instanceof ObjectNode known ? known.deepCopy() : Json.object();
    object.put("type", "object");
    var properties = Json.ensure(object, "properties");
    properties.putObject("apiVersion").put("type", "string");
    properties.putObject("kind").put("type", "string");
    properties.set("metadata", reference(META + "ObjectMeta"));
    complete(META + "ObjectMeta");
    kind(object, resource);
    schemas.put(name(resource), object);
  }

  ObjectNode all() {
    var all = Json.object();
    var patch = all.putObject(name(META + "Patch"));
    patch.put("type", "object");
    addScalars(all);
    schemas.forEach(all::set);
    return all;
  }

  private void complete(String type) {
    wanted.add(type);
    while (!wanted.isEmpty()) {
      var next = wanted.remove();
      if (!schemas.containsKey(name(next))) {
        schemas.put(name(next), struct(Schemas.builtIn().struct(next)));
      }
    }
  }

  private static void kind(ObjectNode schema, ApiResource resource) {
    schema
        .putArray("x-kubernetes-group-version-kind")
        .addObject()
        .put("group", resource.kindVersion().group())
        .put("kind", resource.kind())
        .put("version", resource.kindVersion().version());
  }

  /// Return the name that a type has upstream.
  static String name(String type) {
    var home = type.substring(0, type.indexOf('.'));
    return switch (home) {
      case "meta" -> MACHINERY + "apis." + type;
      case "apiextensions" -> "io.k8s.apiextensions-apiserver.pkg.apis." + type;
      case "apiregistration" -> "io.k8s.kube-aggregator.pkg.apis." + type;
      default -> "io.k8s.api." + type;
    };
  }

  /// Return the name of a custom resource's schema: its group, backwards.
  static String name(ApiResource resource) {
    var backwards = List.of(resource.served().group().split("\\.", -1)).reversed();
    return String.join(".", backwards) + "." + resource.served().version() + "." + resource.kind();
  }

  private ObjectNode struct(Type.Struct struct) {
    var schema = Json.object().put("type", "object");
    if (!struct.required().isEmpty()) {
      var required = schema.putArray("required");
      struct.required().forEach(required::add);
    }
    var properties = schema.putObject("properties");
    for (var field : struct.fields().entrySet()) {
      properties.set(field.getKey(), field(field.getValue()));
    }
    if (struct.atomic()) {
      schema.put("x-kubernetes-map-type", "atomic");
    }
    return schema;
  }

  private ObjectNode field(Type.Field field) {
    var schema = value(field.type());
    if (field.zero()) {
      schema.putObject("default");
    }
    field.byDefault().ifPresent(value -> schema.set("default", value));
    if (!field.enumeration().isEmpty()) {
      var values = schema.putArray("enum");
      field.enumeration().forEach(values::add);
    }
    if (field.retainKeys()) {
      boolean merges = schema.has("x-kubernetes-patch-strategy");
      schema.put("x-kubernetes-patch-strategy", merges ? "merge,retainKeys" : "retainKeys");
    }
    return schema;
  }

  private ObjectNode value(Type type) {
    return switch (type) {
      case Type.Any _ ->
          Json.object().put("type", "object").put("x-kubernetes-preserve-unknown-fields", true);
      case Type.Scalar(var form) -> scalar(form);
      case Type.Reference named -> {
        wanted.add(named.name());
        yield reference(named.name());
      }
      case Type.Struct struct -> struct(struct);
      case Type.MapOf map -> {
        var schema = Json.object().put("type", "object");
        schema.set("additionalProperties", value(map.element()));
        yield map.atomic() ? schema.put("x-kubernetes-map-type", "atomic") : schema;
      }
      case Type.ListOf list -> list(list);
    };
  }

  private ObjectNode list(Type.ListOf list) {
    var schema = Json.object().put("type", "array");
    schema.set("items", value(list.element()));
    var relation =
        switch (list.relation()) {
          case ATOMIC -> "atomic";
          case SET -> "set";
          case MAP -> "map";
        };
    schema.put("x-kubernetes-list-type", relation);
    if (!list.keys().isEmpty()) {
      var keys = schema.putArray("x-kubernetes-list-map-keys");
      list.keys().forEach(keys::add);
    }
    list.mergeKey()
        .ifPresent(key -> {
          schema.put("x-kubernetes-patch-strategy", "merge");
          if (!key.isEmpty()) {
            schema.put("x-kubernetes-patch-merge-key", key);
          }
        });
    return schema;
  }

  private static ObjectNode scalar(Type.Form form) {
    var schema = Json.object();
    return switch (form) {
      case STRING -> schema.put("type", "string");
      case INTEGER -> schema.put("type", "integer").put("format", "int64");
      case NUMBER -> schema.put("type", "number").put("format", "double");
      case BOOLEAN -> schema.put("type", "boolean");
      case BYTES -> schema.put("type", "string").put("format", "byte");
      case TIME -> referenceTo(TIME);
      case QUANTITY -> referenceTo(QUANTITY);
      case INT_OR_STRING -> referenceTo(INT_OR_STRING);
    };
  }

  /// Add the types that are scalars to us and have names upstream.
  private static void addScalars(ObjectNode all) {
    all.putObject(TIME).put("type", "string").put("format", "date-time");
    either(all.putObject(QUANTITY), "string", "number");
    either(all.putObject(INT_OR_STRING).put("format", "int-or-string"), "integer", "string");
  }

  private static void either(ObjectNode schema, String one, String other) {
    var forms = schema.putArray("oneOf");
    forms.addObject().put("type", one);
    forms.addObject().put("type", other);
  }

  private static ObjectNode reference(String type) {
    return referenceTo(name(type));
  }

  private static ObjectNode referenceTo(String name) {
    var schema = Json.object();
    schema.putArray("allOf").addObject().put("$ref", PREFIX + name);
    return schema;
  }
}
