package dev.drydock.specs.eval.function.collection;

import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Unification;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Put lists one behind the other: lists make a list, where a tuple is among them, a tuple.
final class Concatenation {
  private Concatenation() {}

  static Function.Outcome of(List<Value> arguments) {
    var all = new ArrayList<Value>();
    for (int at = 0; at < arguments.size(); at++) {
      if (!(arguments.get(at) instanceof Value.Sequence sequence)
          || sequence.type() instanceof Type.SetOf) {
        return refused(at, "A list or a tuple is needed. A set has no order: use `tolist(...)`.");
      }
      all.addAll(sequence.elements());
    }
    boolean lists = arguments.stream().allMatch(one -> one.type() instanceof Type.ListOf);
    var tuple = Arguments.tuple(all);
    return made(
        lists
            ? Unification.of(arguments).flatMap(type -> Conversion.to(tuple, type)).orElse(tuple)
            : tuple);
  }
}
