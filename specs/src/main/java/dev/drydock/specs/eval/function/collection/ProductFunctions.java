package dev.drydock.specs.eval.function.collection;

import static dev.drydock.specs.eval.function.call.Arguments.elements;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Unification;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Work on several collections at once.
public final class ProductFunctions {
  private static final Type LIST = new Type.ListOf(ANY);
  private static final Type TEXT_LISTS = new Type.MapOf(new Type.ListOf(TEXT));
  private static final int PRODUCT_MAX = 1_000_000;

  private ProductFunctions() {}

  public static List<Function> all() {
    return List.of(
        checked("matchkeys", ANY, ProductFunctions::matching, LIST, LIST, LIST),
        checked("setproduct", ANY, ProductFunctions::product, ANY, ANY).andMore(ANY),
        checked("transpose", TEXT_LISTS, ProductFunctions::transposed, TEXT_LISTS));
  }

  /// Return the values whose keys are among those searched for.
  private static Function.Outcome matching(List<Value> arguments) {
    var type = Unification.of(List.of(arguments.get(1), arguments.get(2)));
    var values = elements(arguments, 0);
    if (type.isEmpty() || values.size() != elements(arguments, 1).size()) {
      return refused(1, "As many keys as values are needed, of the type of what is searched for.");
    }
    var keys = converted(arguments.get(1), type.get());
    var wanted = new TreeSet<Value>(ValueOrder.VALUES);
    wanted.addAll(converted(arguments.get(2), type.get()));
    var found = new ArrayList<Value>();
    for (int at = 0; at < values.size(); at++) {
      if (wanted.contains(keys.get(at))) {
        found.add(values.get(at));
      }
    }
    return made(Arguments.like(arguments.getFirst(), found));
  }

  private static List<Value> converted(Value list, Type type) {
    return elements(List.of(Conversion.to(list, type).orElse(list)), 0);
  }

  /// Return every combination of one element of each; a set if one of them is.
  private static Function.Outcome product(List<Value> arguments) {
    long size = 1;
    var types = new ArrayList<Type>();
    var lists = new ArrayList<List<Value>>();
    for (int at = 0; at < arguments.size(); at++) {
      var uniform = Collections.uniform(arguments.get(at));
      if (uniform.isEmpty()) {
        return refused(at, "A list, a set or a tuple of one type is needed.");
      }
      size = Math.min(PRODUCT_MAX + 1L, size * uniform.get().elements().size());
      types.add(Collections.elementType(uniform.get()));
      lists.add(uniform.get().elements());
    }
    if (size > PRODUCT_MAX) {
      return refused(0, "There are more than a million combinations.");
    }
    var tuple = new Type.TupleOf(types);
    var rows = rows(lists).stream().<Value>map(row -> new Value.Sequence(tuple, row)).toList();
    boolean sets = arguments.stream().anyMatch(one -> one.type() instanceof Type.SetOf);
    return made(sets ? Conversion.setOf(tuple, rows) : Conversion.listOf(tuple, rows));
  }

  private static List<List<Value>> rows(List<List<Value>> lists) {
    List<List<Value>> rows = List.of(List.of());
    for (var list : lists) {
      var longer = new ArrayList<List<Value>>();
      for (var row : rows) {
        for (var element : list) {
          var next = new ArrayList<>(row);
          next.add(element);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows;
  }

  /// Turn keys into elements and elements into keys, each sorted.
  private static Function.Outcome transposed(List<Value> arguments) {
    var turned = new TreeMap<String, List<String>>(ValueOrder.TEXTS);
    for (var entry : Conversion.sorted((Value.Mapping) arguments.getFirst()).entrySet()) {
      if (!(entry.getValue() instanceof Value.Sequence(_, var elements))) {
        return refused(0, "Every value has to be a list, not null.");
      }
      for (var element : elements) {
        if (!(element instanceof Value.Text(var text))) {
          return refused(0, "Every element has to be a text, not null.");
        }
        turned.computeIfAbsent(text, _ -> new ArrayList<>()).add(entry.getKey());
      }
    }
    var made = new LinkedHashMap<String, Value>();
    turned.forEach((key, texts) -> made.put(key, Value.texts(texts)));
    return made(new Value.Mapping(TEXT_LISTS, made));
  }
}
