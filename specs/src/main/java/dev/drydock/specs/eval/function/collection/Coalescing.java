package dev.drydock.specs.eval.function.collection;

import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Unification;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Take the first argument that holds something.
final class Coalescing {
  private Coalescing() {}

  static Function.Outcome firstGiven(List<Value> arguments) {
    var type = Unification.of(arguments);
    if (type.isEmpty()) {
      return refused(0, "The arguments have no type in common.");
    }
    for (var argument : arguments) {
      if (!argument.isNull() && !argument.equals(Value.of(""))) {
        return made(Conversion.to(argument, type.get()).orElse(argument));
      }
    }
    return refused(0, "All arguments are null or empty texts.");
  }

  static Function.Outcome firstFilled(List<Value> arguments) {
    for (int at = 0; at < arguments.size(); at++) {
      if (!(arguments.get(at) instanceof Value.Sequence list)
          || list.type() instanceof Type.SetOf) {
        return refused(at, "A list or a tuple is needed.");
      }
      if (!list.elements().isEmpty()) {
        return made(list);
      }
    }
    return refused(0, "All lists are empty.");
  }
}
