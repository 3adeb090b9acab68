package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.schema.Type;
import org.jspecify.annotations.Nullable;

/// How a value is walked: into its fields, into its elements, or not at all.
sealed interface Shape {
  record Leaf() implements Shape {}

  record Fields(Type type) implements Shape {
    Type of(String name) {
      return switch (type) {
        case Type.MapOf map -> map.element();
        case Type.Struct struct -> {
          var field = struct.fields().get(name);
          yield field == null ? Type.any() : field.type();
        }
        default -> Type.any();
      };
    }

    /// Say whether a field is one of the type's own, rather than an entry of a map.
    boolean named(String name) {
      return type instanceof Type.Struct struct && struct.fields().containsKey(name);
    }
  }

  record Items(Type.ListOf type) implements Shape {}

  /// @param value decides where the type leaves it open
  static Shape of(Type type, @Nullable JsonNode value) {
    return switch (type.resolved()) {
      case Type.Any any -> value != null && value.isObject() ? new Fields(any) : new Leaf();
      case Type.Scalar _ -> new Leaf();
      case Type.ListOf list ->
          list.relation() == Type.Relation.ATOMIC ? new Leaf() : new Items(list);
      case Type.MapOf map -> map.atomic() ? new Leaf() : new Fields(map);
      case Type.Struct struct -> struct.atomic() ? new Leaf() : new Fields(struct);
      case Type.Reference _ -> new Leaf();
    };
  }
}
