package dev.drydock.specs.eval;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Make sequences whose types follow from their elements.
final class Collections {
  private Collections() {}

  static Value tuple(List<Value> elements) {
    return new Value.Sequence(
        new Type.TupleOf(elements.stream().map(Value::type).toList()), elements);
  }

  static boolean isSet(Value.Sequence sequence) {
    return sequence.type() instanceof Type.SetOf;
  }
}
