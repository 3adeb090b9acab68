package dev.drydock.specs.check.body;

import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.List;

/// What stands for a value that could not be worked out; the fault was reported where it happened.
public final class Poison {
  public static final Value VALUE = new Value.Unknown(Type.ANY, new Residual("", List.of()));

  private Poison() {}

  /// Whether a value is poison as a whole.
  public static boolean is(Value value) {
    return value.equals(VALUE);
  }

  /// Return a value, or poison where any part of it is: this walks all of it, so do it once, where
  /// a value gets its name.
  public static Value whole(Value value) {
    return in(value) ? VALUE : value;
  }

  /// Whether any part of a value is poison: an unknown that waits for nothing.
  public static boolean in(Value value) {
    return switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _, Value.Reference _ -> false;
      case Value.Sequence sequence -> sequence.elements().stream().anyMatch(Poison::in);
      case Value.Mapping mapping -> mapping.entries().values().stream().anyMatch(Poison::in);
      case Value.Unknown unknown -> unknown.residual().inputs().isEmpty();
      case Value.Sensitive(var hidden) -> in(hidden);
    };
  }
}
