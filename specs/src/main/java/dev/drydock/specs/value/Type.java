package dev.drydock.specs.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a value may be. Sequences and mappings come in a uniform form (list, set, map) and a
/// structural one (tuple, object), as in HCL2.
public sealed interface Type {
  /// Nothing is known of the value.
  record Any() implements Type {}

  record Bool() implements Type {}

  record Number() implements Type {}

  record Text() implements Type {}

  record ListOf(Type element) implements Type {}

  record SetOf(Type element) implements Type {}

  record MapOf(Type element) implements Type {}

  record TupleOf(List<Type> elements) implements Type {
    public TupleOf {
      elements = List.copyOf(elements);
    }
  }

  /// @param optional the attributes that may be absent
  record ObjectOf(SequencedMap<String, Type> attributes, List<String> optional) implements Type {
    public ObjectOf {
      attributes = new LinkedHashMap<>(attributes);
      optional = List.copyOf(optional);
    }
  }

  /// A reference to a resource of one kind, named by the kind's word (`workspace`).
  record ResourceOf(String kind) implements Type {}

  /// Whether values of a type have no elements and no attributes.
  static boolean isSimple(Type type) {
    return type instanceof Bool || type instanceof Number || type instanceof Text;
  }

  Type ANY = new Any();
  Type BOOL = new Bool();
  Type NUMBER = new Number();
  Type TEXT = new Text();
}
