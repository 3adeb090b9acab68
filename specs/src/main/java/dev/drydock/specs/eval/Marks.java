package dev.drydock.specs.eval;

import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;

/// Look for, take off and put on what values carry beside themselves.
final class Marks {
  private Marks() {}

  /// Whether the value, or a part of it, stands for something that could not be made.
  static boolean isBroken(Value value) {
    return switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _, Value.Reference _ -> false;
      case Value.Sequence sequence -> sequence.elements().stream().anyMatch(Marks::isBroken);
      case Value.Mapping mapping -> mapping.entries().values().stream().anyMatch(Marks::isBroken);
      case Value.Unknown unknown -> unknown.residual().expression().isEmpty();
      case Value.Sensitive(var hidden) -> isBroken(hidden);
    };
  }

  /// Whether a part of the value is known and must never be shown: it cannot become text.
  static boolean holdsSecret(Value value) {
    return switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> false;
      case Value.Reference _, Value.Unknown _ -> false;
      case Value.Sequence sequence -> sequence.elements().stream().anyMatch(Marks::holdsSecret);
      case Value.Mapping mapping ->
          mapping.entries().values().stream().anyMatch(Marks::holdsSecret);
      case Value.Sensitive(var hidden) -> !(hidden instanceof Value.Unknown);
    };
  }

  /// Take all marks of sensitivity off.
  static Value bare(Value value) {
    return switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> value;
      case Value.Reference _, Value.Unknown _ -> value;
      case Value.Sequence(var type, var elements) ->
          new Value.Sequence(type, elements.stream().map(Marks::bare).toList());
      case Value.Mapping(var type, var entries) -> {
        var made = new LinkedHashMap<String, Value>();
        entries.forEach((key, entry) -> made.put(key, bare(entry)));
        yield new Value.Mapping(type, made);
      }
      case Value.Sensitive(var hidden) -> bare(hidden);
    };
  }

  /// Mark a value as sensitive if `sensitive`; what could not be made carries no mark.
  static Value with(boolean sensitive, Value value) {
    boolean nothing = value instanceof Value.Unknown && isBroken(value);
    return sensitive && !nothing ? value.hidden() : value;
  }

  /// Put the mark of a collection on each of its elements: whoever works on them one by one, where
  /// one may turn out unknown, must see that they are secrets.
  static Value eachSensitive(Value value) {
    return switch (value) {
      case Value.Sequence(var type, var elements) ->
          new Value.Sequence(type, elements.stream().map(Value::hidden).toList());
      case Value.Mapping(var type, var entries) -> {
        var made = new LinkedHashMap<String, Value>();
        entries.forEach((key, entry) -> made.put(key, entry.hidden()));
        yield new Value.Mapping(type, made);
      }
      case Value other -> other;
    };
  }
}
