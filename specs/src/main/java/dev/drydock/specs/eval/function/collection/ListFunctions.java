package dev.drydock.specs.eval.function.collection;

import static dev.drydock.specs.eval.function.call.Arguments.elements;
import static dev.drydock.specs.eval.function.call.Arguments.like;
import static dev.drydock.specs.eval.function.call.Arguments.tuple;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.plain;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.BOOL;
import static dev.drydock.specs.value.Type.NUMBER;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Work on lists and tuples. What asks for a list takes either.
public final class ListFunctions {
  private static final Type TEXTS = new Type.ListOf(TEXT);
  private static final Type BOOLS = new Type.ListOf(BOOL);
  private static final String NO_LIST = "A list, a set or a tuple is needed.";
  private static final int RANGE_MAX = 1_024;

  private ListFunctions() {}

  public static List<Function> all() {
    return List.of(
        checked("length", NUMBER, ListFunctions::length, ANY).byShape(),
        checked("concat", ANY, Concatenation::of, ANY).andMore(ANY).byShape(),
        onList("contains", BOOL, a -> made(Value.of(indexOf(a) >= 0)), ANY),
        checked("distinct", ANY, ListFunctions::distinct, new Type.ListOf(ANY)),
        ordered("element", ANY, ListFunctions::element, NUMBER).byShape(),
        onList("flatten", ANY, a -> made(tuple(flat(elements(a, 0))))),
        ordered("index", NUMBER, ListFunctions::index, ANY),
        onList("reverse", ANY, a -> made(reversed(a.getFirst()))).byShape(),
        ordered("slice", ANY, ListFunctions::slice, NUMBER, NUMBER).byShape(),
        onList("one", ANY, ListFunctions::only).byShape(),
        checked("coalescelist", ANY, Coalescing::firstFilled, ANY).andMore(ANY).byShape(),
        checked("chunklist", ANY, ListFunctions::chunks, new Type.ListOf(ANY), NUMBER),
        checked("range", new Type.ListOf(NUMBER), ListFunctions::range, NUMBER, NUMBER, NUMBER)
            .optional(2),
        checked(
            "sort",
            TEXTS,
            Function.withoutNull(0, a -> made(Value.texts(sorted(Arguments.texts(a, 0))))),
            TEXTS),
        plain("compact", TEXTS, a -> new Value.Sequence(TEXTS, compact(elements(a, 0))), TEXTS),
        plain(
            "alltrue",
            BOOL,
            a -> Value.of(elements(a, 0).stream().allMatch(Value.of(true)::equals)),
            BOOLS),
        plain("anytrue", BOOL, a -> Value.of(elements(a, 0).contains(Value.of(true))), BOOLS),
        checked("coalesce", ANY, Coalescing::firstGiven, ANY).andMore(ANY).allowingNull());
  }

  /// Make a function whose first argument is a list of any kind.
  private static Function onList(String name, Type result, Function.Body body, Type... more) {
    var parameters = new ArrayList<Type>(List.of(ANY));
    parameters.addAll(List.of(more));
    return checked(
        name,
        result,
        a -> a.getFirst() instanceof Value.Sequence ? body.apply(a) : refused(0, NO_LIST),
        parameters.toArray(Type[]::new));
  }

  /// Make a function whose first argument is a list or a tuple: sets have no order.
  private static Function ordered(String name, Type result, Function.Body body, Type... more) {
    return onList(
        name,
        result,
        a ->
            a.getFirst().type() instanceof Type.SetOf
                ? refused(0, "A set has no order. Use `tolist(...)`, which sorts it.")
                : body.apply(a),
        more);
  }

  private static Function.Outcome length(List<Value> arguments) {
    return switch (arguments.getFirst()) {
      case Value.Text(var text) -> made(Value.of(Arguments.graphemes(text).size()));
      case Value.Sequence sequence -> made(Value.of(sequence.elements().size()));
      case Value.Mapping mapping -> made(Value.of(mapping.entries().size()));
      case Value _ -> refused(0, "A list, a map, an object or a text has a length.");
    };
  }

  private static int indexOf(List<Value> arguments) {
    var elements = elements(arguments, 0);
    return IntStream.range(0, elements.size())
        .filter(at -> ValueOrder.areEqual(elements.get(at), arguments.get(1)))
        .findFirst()
        .orElse(-1);
  }

  private static Function.Outcome index(List<Value> arguments) {
    int found = indexOf(arguments);
    return found >= 0 ? made(Value.of(found)) : refused(1, "The list does not hold it.");
  }

  private static Function.Outcome distinct(List<Value> arguments) {
    return made(like(arguments.getFirst(), distinctOf(elements(arguments, 0))));
  }

  private static List<Value> distinctOf(List<Value> elements) {
    var distinct = new ArrayList<Value>();
    var seen = new TreeSet<Value>(ValueOrder.VALUES);
    for (var element : elements) {
      if (seen.add(element)) {
        distinct.add(element);
      }
    }
    return distinct;
  }

  /// Take an element; an index beyond the end starts over.
  private static Function.Outcome element(List<Value> arguments) {
    var elements = elements(arguments, 0);
    var index = Arguments.whole(arguments, 1);
    if (elements.isEmpty()) {
      return refused(0, "The list is empty.");
    }
    if (index.isEmpty() || index.getAsInt() < 0) {
      return refused(1, "The index is a whole number of 0 or more.");
    }
    return made(elements.get(Math.floorMod(index.getAsInt(), elements.size())));
  }

  private static List<Value> flat(List<Value> elements) {
    var flat = new ArrayList<Value>();
    for (var element : elements) {
      if (element instanceof Value.Sequence inner) {
        flat.addAll(flat(inner.elements()));
      } else {
        flat.add(element);
      }
    }
    return flat;
  }

  private static Value reversed(Value list) {
    var elements = Function.reversed(((Value.Sequence) list).elements());
    return switch (list.type()) {
      case Type.ListOf _ -> new Value.Sequence(list.type(), elements);
      case Type.SetOf(var element) -> new Value.Sequence(new Type.ListOf(element), elements);
      case Type _ -> tuple(elements);
    };
  }

  private static Function.Outcome slice(List<Value> arguments) {
    var elements = elements(arguments, 0);
    int start = Arguments.whole(arguments, 1).orElse(-1);
    int end = Arguments.whole(arguments, 2).orElse(-1);
    if (start < 0 || start > elements.size()) {
      return refused(1, "The start has to lie in the list.");
    }
    return end < start || end > elements.size()
        ? refused(2, "The end has to lie in the list, not before the start.")
        : made(like(arguments.getFirst(), elements.subList(start, end)));
  }

  private static Function.Outcome only(List<Value> arguments) {
    var elements = elements(arguments, 0);
    return switch (elements.size()) {
      case 0 -> made(Value.absent());
      case 1 -> made(elements.getFirst());
      default -> refused(0, "The list has more than one element.");
    };
  }

  private static Function.Outcome chunks(List<Value> arguments) {
    int size = Arguments.whole(arguments, 1).orElse(-1);
    var list = arguments.getFirst();
    var elements = elements(arguments, 0);
    if (size < 0) {
      return refused(1, "The size is a whole number; 0 makes one part of all.");
    }
    if (size == 0) {
      size = Math.max(1, elements.size());
    }
    var chunks = new ArrayList<Value>();
    for (int at = 0; at < elements.size(); at += size) {
      chunks.add(like(list, elements.subList(at, Math.min(elements.size(), at + size))));
    }
    return made(new Value.Sequence(new Type.ListOf(list.type()), chunks));
  }

  /// `range(limit)`, `range(start, limit)`, `range(start, limit, step)`.
  private static Function.Outcome range(List<Value> arguments) {
    int given = arguments.size();
    var start = given == 1 ? BigDecimal.ZERO : Arguments.number(arguments, 0);
    var limit = Arguments.number(arguments, given == 1 ? 0 : 1);
    var down = start.compareTo(limit) > 0;
    var step =
        given == 3
            ? Arguments.number(arguments, 2)
            : down ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    if (start.compareTo(limit) == 0) {
      return made(new Value.Sequence(new Type.ListOf(NUMBER), List.of()));
    }
    if (step.signum() == 0 || (step.signum() < 0) != down) {
      return refused(2, "The step has to lead from the start towards the limit.");
    }
    var numbers = new ArrayList<Value>();
    for (var at = start;
        down ? at.compareTo(limit) > 0 : at.compareTo(limit) < 0;
        at = at.add(step)) {
      if (numbers.size() == RANGE_MAX) {
        return refused(0, "A range has at most 1,024 elements.");
      }
      numbers.add(Value.of(at));
    }
    return made(new Value.Sequence(new Type.ListOf(NUMBER), numbers));
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted(ValueOrder.TEXTS).toList();
  }

  private static List<Value> compact(List<Value> texts) {
    return texts.stream().filter(one -> !one.isNull() && !one.equals(Value.of(""))).toList();
  }
}
