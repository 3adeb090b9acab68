package dev.drydock.specs.eval;

import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What loops have bound: their variables, and the element that a splat looks at.
///
/// @param depth how many loops stand around
record Bindings(Map<String, Value> values, int depth) {
  static final Bindings NONE = new Bindings(Map.of(), 0);

  /// No name of a user's: the element of a splat.
  private static final String ELEMENT = "[*]";

  Bindings {
    values = Map.copyOf(values);
  }

  Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Value element() {
    return find(ELEMENT)
        .orElseThrow(() ->
            new IllegalStateException("An element outside of a splat. This is a bug in Drydock."));
  }

  Bindings and(String name, Value value) {
    var more = new HashMap<>(values);
    more.put(name, value);
    return new Bindings(more, depth);
  }

  Bindings andElement(Value value) {
    return and(ELEMENT, value);
  }

  Bindings deeper() {
    return new Bindings(values, depth + 1);
  }

  /// Return a stand-in for a variable of a loop over something unknown: a value whose residual is
  /// the variable itself, under a name that no input and no outer loop has.
  static Value symbol(String name) {
    return new Value.Unknown(Type.ANY, new Residual(name, List.of()));
  }
}
