package dev.drydock.specs.eval.function.collection;

import static dev.drydock.specs.eval.function.call.Arguments.elements;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Unification;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/// Work on sets.
public final class SetFunctions {
  private static final Type SET = new Type.SetOf(Type.ANY);

  private SetFunctions() {}

  public static List<Function> all() {
    return List.of(
        onSets("setunion", SetFunctions::union),
        onSets("setintersection", (one, other) -> one.stream().filter(other::contains).toList()),
        checked(
            "setsubtract",
            SET,
            a ->
                folded(
                    a, (one, other) -> one.stream().filter(each -> !other.contains(each)).toList()),
            SET,
            SET));
  }

  private static List<Value> union(List<Value> one, List<Value> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static Function onSets(String name, BinaryOperator<List<Value>> operation) {
    return checked(name, SET, a -> folded(a, operation), SET).andMore(SET);
  }

  /// Fold the sets from the left, all of them converted to one type of element.
  private static Function.Outcome folded(List<Value> sets, BinaryOperator<List<Value>> operation) {
    var type = Unification.of(sets);
    if (type.isEmpty() || !(type.get() instanceof Type.SetOf(var element))) {
      return refused(0, "The sets hold values of different types.");
    }
    var elements = new ArrayList<List<Value>>();
    for (var set : sets) {
      elements.add(elements(List.of(Conversion.to(set, type.get()).orElse(set)), 0));
    }
    var folded = elements.stream().reduce(operation).orElse(List.of());
    return made(Conversion.setOf(element, folded));
  }
}
