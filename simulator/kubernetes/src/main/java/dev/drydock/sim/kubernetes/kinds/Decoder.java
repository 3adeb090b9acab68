package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.Quantity;
import dev.drydock.sim.kubernetes.schema.Schemas;
import dev.drydock.sim.kubernetes.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a tree the way the server's typed structs do: unknown fields fall out, missing structs
/// appear, empty lists vanish, quantities become canonical.
public final class Decoder {
  /// Structs whose times are values, not pointers: they are written as null when not set.
  private static final Set<String> TIMES_ARE_VALUES =
      Set.of(
          "core.v1.PodCondition",
          "core.v1.NodeCondition",
          "core.v1.ContainerStateRunning",
          "core.v1.ContainerStateTerminated",
          "core.v1.Event",
          "apps.v1.DeploymentCondition",
          "apps.v1.ReplicaSetCondition",
          "batch.v1.JobCondition");

  private final boolean custom;
  private final List<String> unknown = new ArrayList<>();

  private Decoder(boolean custom) {
    this.custom = custom;
  }

  /// @param unknown paths of the fields that fell out
  public record Decoded(ObjectNode object, List<String> unknown) {}

  /// @param kind for messages
  /// @param custom a custom resource: nothing appears, and wrong types are left for validation
  /// @throws Refusal when a value has another type than its field
  public static Decoded decode(
      Type type, String kind, String version, ObjectNode raw, boolean custom) throws Refusal {
    var decoder = new Decoder(custom);
    try {
      var object = (ObjectNode) decoder.value(type, raw, new Place("", "", kind));
      return new Decoded(object, List.copyOf(decoder.unknown));
    } catch (Misfit e) {
      throw Refusal.badRequest(
          kind
              + " in version \""
              + version
              + "\" cannot be handled as a "
              + kind
              + ": "
              + e.getMessage());
    }
  }

  /// Return what the server's own type holds before anything is read into it.
  public static ObjectNode zero(Type type) {
    return new Decoder(false).fill(struct(type), Json.object());
  }

  private static Type.Struct struct(Type type) {
    if (type.resolved() instanceof Type.Struct struct) {
      return struct;
    }
    return Schemas.builtIn().struct("core.v1.ConfigMap");
  }

  /// @param path with the keys of maps and the places in lists
  /// @param fields without them: what messages of wrong types name
  /// @param struct the innermost
  private record Place(String path, String fields, String struct) {
    Place entry(String step) {
      return new Place(path + step, fields, struct);
    }

    Place field(String name, String of) {
      return new Place(
          path.isEmpty() ? name : path + "." + name,
          fields.isEmpty() ? name : fields + "." + name,
          of);
    }
  }

  private static final class Misfit extends Exception {
    private static final long serialVersionUID = 1L;

    private Misfit(String message) {
      super(message);
    }
  }

  private JsonNode value(Type type, JsonNode raw, Place at) throws Misfit {
    return switch (type.resolved()) {
      case Type.Any _ -> raw;
      case Type.Reference _ -> raw;
      case Type.Scalar scalar -> scalar(scalar.form(), raw, at);
      case Type.ListOf list -> items(list, raw, at);
      case Type.MapOf map -> entries(map, raw, at);
      case Type.Struct fields -> fields(fields, raw, at);
    };
  }

  private JsonNode items(Type.ListOf type, JsonNode raw, Place at) throws Misfit {
    if (!(raw instanceof ArrayNode array)) {
      return misfit(raw, at, "[]" + "v1.Item");
    }
    var read = Json.array();
    for (int i = 0; i < array.size(); i++) {
      read.add(value(type.element(), array.get(i), at.entry("[" + i + "]")));
    }
    return read;
  }

  private JsonNode entries(Type.MapOf type, JsonNode raw, Place at) throws Misfit {
    if (!(raw instanceof ObjectNode object)) {
      return misfit(raw, at, "map[string]string");
    }
    var read = Json.object();
    for (var entry : object.properties()) {
      if (entry.getValue().isNull()) {
        read.put(entry.getKey(), "");
      } else {
        read.set(
            entry.getKey(),
            value(type.element(), entry.getValue(), at.entry("." + entry.getKey())));
      }
    }
    return read;
  }

  private JsonNode fields(Type.Struct type, JsonNode raw, Place at) throws Misfit {
    if (!(raw instanceof ObjectNode object)) {
      return misfit(raw, at, "v1." + simple(type.name()));
    }
    var read = Json.object();
    var name = custom || at.path().isEmpty() ? at.struct() : simple(type.name());
    for (var given : object.properties()) {
      var below = at.field(given.getKey(), name);
      var field = type.fields().get(given.getKey());
      if (field == null) {
        if (type.open()) {
          read.set(given.getKey(), given.getValue());
        } else {
          unknown.add(below.path());
        }
      } else if (!given.getValue().isNull()) {
        var value = value(field.type(), given.getValue(), below);
        if (!vanishes(type, given.getKey(), field.type(), value)) {
          read.set(given.getKey(), value);
        }
      }
    }
    return builtIn(type) ? fill(type, read) : read;
  }

  private boolean builtIn(Type.Struct type) {
    return !custom || type.name().startsWith("meta.v1.");
  }

  private boolean vanishes(Type.Struct struct, String name, Type type, JsonNode value) {
    return builtIn(struct)
        && value.isContainerNode()
        && value.isEmpty()
        && !(type.resolved() instanceof Type.Struct)
        && !(type.resolved() instanceof Type.Any)
        && !struct.required().contains(name);
  }

  private ObjectNode fill(Type.Struct type, ObjectNode read) {
    for (var field : type.fields().entrySet()) {
      var name = field.getKey();
      if (read.has(name)) {
        continue;
      }
      var fieldType = field.getValue().type();
      if (field.getValue().zero() && fieldType.resolved() instanceof Type.Struct below) {
        read.set(name, fill(below, Json.object()));
      } else if (type.required().contains(name)) {
        read.set(name, nothing(fieldType));
      } else if (fieldType instanceof Type.Scalar(var form)
          && form == Type.Form.TIME
          && TIMES_ARE_VALUES.contains(type.name())) {
        read.putNull(name);
      }
    }
    return read;
  }

  private static JsonNode nothing(Type type) {
    return switch (type.resolved()) {
      case Type.Scalar(var form) ->
          switch (form) {
            case INTEGER, NUMBER -> Json.NODES.numberNode(0);
            case BOOLEAN -> Json.NODES.booleanNode(false);
            case STRING -> Json.NODES.textNode("");
            case BYTES, TIME -> Json.NODES.nullNode();
            case QUANTITY, INT_OR_STRING -> Json.NODES.textNode("0");
          };
      case Type.Any _, Type.ListOf _, Type.MapOf _, Type.Struct _, Type.Reference _ ->
          Json.NODES.nullNode();
    };
  }

  private JsonNode scalar(Type.Form form, JsonNode raw, Place at) throws Misfit {
    if (custom && !at.path().startsWith("metadata.")) {
      return raw;
    }
    return switch (form) {
      case STRING, BYTES, TIME -> raw.isTextual() ? raw : misfit(raw, at, "string");
      case INTEGER -> raw.isIntegralNumber() ? raw : misfit(raw, at, "int32");
      case NUMBER -> raw.isNumber() ? raw : misfit(raw, at, "float64");
      case BOOLEAN -> raw.isBoolean() ? raw : misfit(raw, at, "bool");
      case QUANTITY -> quantity(raw);
      case INT_OR_STRING ->
          raw.isTextual() || raw.isIntegralNumber() ? raw : misfit(raw, at, "intstr.IntOrString");
    };
  }

  private static JsonNode quantity(JsonNode raw) throws Misfit {
    if (Quantity.value(raw).isEmpty()) {
      throw new Misfit(
          "quantities must match the regular expression"
              + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
    }
    return Json.NODES.textNode(Quantity.canonical(raw.asText()));
  }

  private static JsonNode misfit(JsonNode raw, Place at, String type) throws Misfit {
    var kind =
        switch (raw.getNodeType()) {
          case ARRAY -> "array";
          case BOOLEAN -> "bool";
          case NUMBER -> "number";
          case OBJECT, POJO -> "object";
          case STRING, BINARY -> "string";
          case NULL, MISSING -> "null";
        };
    throw new Misfit(
        "json: cannot unmarshal "
            + kind
            + " into Go struct field "
            + at.struct()
            + "."
            + at.fields()
            + " of type "
            + type);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
