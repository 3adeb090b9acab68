package dev.drydock.specs.check.variable;

import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;

/// The type of a variable, with the defaults that stand in it.
record VariableType(Type type, Filling filling) {
  static final VariableType ANY = of(Type.ANY);

  static VariableType of(Type type) {
    return new VariableType(type, Filling.none());
  }

  /// Fill a value in and convert it.
  Conversion.Result convert(Value value) {
    return Conversion.convert(filling.in(value), type);
  }
}
