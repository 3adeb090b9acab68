package dev.drydock.specs.eval.function.collection;

import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.Optional;

/// Make collections of one type of element.
final class Collections {
  private static final Type LIST = new Type.ListOf(Type.ANY);

  private Collections() {}

  /// Return a tuple as a list, a list or a set as it is; nothing for what is none of them, or whose
  /// elements have no type in common.
  static Optional<Value.Sequence> uniform(Value value) {
    if (!(value instanceof Value.Sequence sequence)) {
      return Optional.empty();
    }
    return sequence.type() instanceof Type.TupleOf
        ? Conversion.to(sequence, LIST).map(Value.Sequence.class::cast)
        : Optional.of(sequence);
  }

  static Type elementType(Value.Sequence uniform) {
    return switch (uniform.type()) {
      case Type.ListOf(var element) -> element;
      case Type.SetOf(var element) -> element;
      case Type _ -> Type.ANY;
    };
  }
}
