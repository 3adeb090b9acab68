package dev.drydock.sim.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The type of a value in an object.
public sealed interface Type {
  /// Whatever the sender says: merged by what it turns out to be.
  static Type any() {
    return new Any();
  }

  record Any() implements Type {}

  enum Form {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    BYTES,
    TIME,
    QUANTITY,
    INT_OR_STRING
  }

  record Scalar(Form form) implements Type {}

  /// How the elements of a list belong together.
  enum Relation {
    ATOMIC,
    SET,
    MAP
  }

  /// @param keys of the elements of a MAP list
  /// @param mergeKey what a strategic merge merges by; empty text for a list of scalars
  record ListOf(Type element, Relation relation, List<String> keys, Optional<String> mergeKey)
      implements Type {}

  record MapOf(Type element, boolean atomic) implements Type {}

  /// @param open unknown fields are kept
  record Struct(
      String name,
      SequencedMap<String, Field> fields,
      List<String> required,
      boolean atomic,
      boolean open)
      implements Type {}

  /// A struct told by name, because types may contain themselves.
  record Reference(String name, Schemas home) implements Type {
    public Struct struct() {
      return home.struct(name);
    }
  }

  /// @param zero the server's own type holds a struct here, never nothing
  /// @param byDefault what an absent key of a list element counts as
  /// @param retainKeys a strategic merge drops the fields that the patch does not name
  record Field(
      Type type,
      boolean zero,
      Optional<JsonNode> byDefault,
      List<String> enumeration,
      boolean retainKeys) {}

  /// Return this type, told in full.
  default Type resolved() {
    return this instanceof Reference reference ? reference.struct() : this;
  }
}
