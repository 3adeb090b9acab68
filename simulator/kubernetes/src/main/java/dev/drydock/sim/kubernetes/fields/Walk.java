package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells which fields a value has, and takes fields out of it.
final class Walk {
  private Walk() {}

  /// Return the paths that whoever applies `value` claims.
  static FieldSet fields(Type type, JsonNode value) {
    var set = new FieldSet();
    collect(type, value, List.of(), set);
    return set;
  }

  private static void collect(Type type, JsonNode value, List<String> path, FieldSet set) {
    switch (Shape.of(type, value)) {
      case Shape.Leaf _ -> set.insert(path);
      case Shape.Fields fields -> {
        for (var field : value.properties()) {
          var below = FieldSet.extend(path, Elements.field(field.getKey()));
          var child = field.getValue();
          collect(fields.of(field.getKey()), child, below, set);
          if (child.isNull()
              || (child.isObject() && child.isEmpty())
              || !fields.named(field.getKey())) {
            set.insert(below);
          }
        }
      }
      case Shape.Items items ->
          Elements.of(items.type(), value)
              .forEach((element, item) -> {
                var below = FieldSet.extend(path, element);
                collect(items.type().element(), item, below, set);
                set.insert(below);
              });
    }
  }

  /// Return the set with every named field on the way to a member made a member itself.
  static FieldSet withNamedFields(FieldSet set, Type type) {
    return set.withMembers(
        (path, element) -> element.startsWith("f:") && named(type, path, element.substring(2)));
  }

  private static boolean named(Type root, List<String> path, String name) {
    var at = root;
    for (var element : path) {
      at = below(at, element);
    }
    return at.resolved() instanceof Type.Struct struct && struct.fields().containsKey(name);
  }

  private static Type below(Type type, String element) {
    return switch (type.resolved()) {
      case Type.Any any -> any;
      case Type.Scalar scalar -> scalar;
      case Type.ListOf list -> list.element();
      case Type.MapOf map -> map.element();
      case Type.Struct struct -> {
        var field = struct.fields().get(element.substring(2));
        yield field == null ? Type.any() : field.type();
      }
      case Type.Reference reference -> reference;
    };
  }

  /// Return the value without the members of `set`; nothing when nothing is left.
  static @Nullable JsonNode without(Type type, JsonNode value, FieldSet set) {
    return switch (Shape.of(type, value)) {
      case Shape.Leaf _ -> value;
      case Shape.Fields fields -> withoutFields(fields, value, set);
      case Shape.Items items -> withoutItems(items, value, set);
    };
  }

  private static @Nullable JsonNode withoutFields(
      Shape.Fields fields, JsonNode value, FieldSet set) {
    if (!(value instanceof ObjectNode) || value.isEmpty()) {
      return value;
    }
    var kept = Json.object();
    for (var field : value.properties()) {
      var element = Elements.field(field.getKey());
      if (set.has(element)) {
        continue;
      }
      var below = set.below(element);
      var left =
          below == null
              ? field.getValue()
              : without(fields.of(field.getKey()), field.getValue(), below);
      if (left != null) {
        kept.set(field.getKey(), left);
      }
    }
    return kept.isEmpty() ? null : kept;
  }

  private static @Nullable JsonNode withoutItems(Shape.Items items, JsonNode value, FieldSet set) {
    if (value.isEmpty()) {
      return value;
    }
    var kept = Json.array();
    Elements.of(items.type(), value)
        .forEach((element, item) -> {
          if (!set.has(element)) {
            var below = set.below(element);
            var left = below == null ? item : without(items.type().element(), item, below);
            if (left != null) {
              kept.add(left);
            }
          }
        });
    return kept.isEmpty() ? null : kept;
  }
}
