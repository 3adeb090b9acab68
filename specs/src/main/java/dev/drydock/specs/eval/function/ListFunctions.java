package dev.drydock.specs.eval.function;

import static dev.drydock.specs.eval.function.Arguments.elements;
import static dev.drydock.specs.eval.function.Arguments.like;
import static dev.drydock.specs.eval.function.Arguments.tuple;
import static dev.drydock.specs.eval.function.Function.checked;
import static dev.drydock.specs.eval.function.Function.made;
import static dev.drydock.specs.eval.function.Function.plain;
import static dev.drydock.specs.eval.function.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.BOOL;
import static dev.drydock.specs.value.Type.NUMBER;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Work on lists and tuples. What asks for a list takes either.
final class ListFunctions {
  private static final Type TEXTS = new Type.ListOf(TEXT);
  private static final Type BOOLS = new Type.ListOf(BOOL);
  private static final String NO_LIST = "A list, a set or a tuple is needed.";
  private static final int RANGE_MAX = 1_024;

  private ListFunctions() {}

  static List<Function> all() {
    return List.of(
        checked("length", NUMBER, ListFunctions::length, ANY).byShape(),
        checked("concat", ANY, ListFunctions::concatenated, ANY).andMore(ANY).byShape(),
        onList("contains", BOOL, a -> made(Value.of(indexOf(a) >= 0)), ANY),
        onList("distinct", ANY, a -> made(like(a.getFirst(), distinct(elements(a, 0))))),
        onList("element", ANY, ListFunctions::element, NUMBER).byShape(),
        onList("flatten", ANY, a -> made(tuple(flat(elements(a, 0))))),
        onList("index", NUMBER, ListFunctions::index, ANY),
        onList("reverse", ANY, a -> made(reversed(a.getFirst()))).byShape(),
        onList("slice", ANY, ListFunctions::slice, NUMBER, NUMBER).byShape(),
        onList("one", ANY, ListFunctions::only).byShape(),
        onList("coalescelist", ANY, ListFunctions::firstFilled).andMore(ANY).byShape(),
        checked("chunklist", ANY, ListFunctions::chunks, new Type.ListOf(ANY), NUMBER),
        checked("range", new Type.ListOf(NUMBER), ListFunctions::range, NUMBER, NUMBER, NUMBER)
            .optional(2),
        plain("sort", TEXTS, a -> Value.texts(sorted(Arguments.texts(a, 0))), TEXTS),
        plain("compact", TEXTS, a -> new Value.Sequence(TEXTS, compact(elements(a, 0))), TEXTS),
        plain("alltrue", BOOL, a -> Value.of(!elements(a, 0).contains(Value.of(false))), BOOLS),
        plain("anytrue", BOOL, a -> Value.of(elements(a, 0).contains(Value.of(true))), BOOLS),
        checked("coalesce", ANY, ListFunctions::firstGiven).andMore(ANY).allowingNull());
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

  private static Function.Outcome length(List<Value> arguments) {
    return switch (arguments.getFirst()) {
      case Value.Text(var text) -> made(Value.of(Arguments.graphemes(text).size()));
      case Value.Sequence sequence -> made(Value.of(sequence.elements().size()));
      case Value.Mapping mapping -> made(Value.of(mapping.entries().size()));
      case Value _ -> refused(0, "A list, a map, an object or a text has a length.");
    };
  }

  private static Function.Outcome concatenated(List<Value> arguments) {
    var all = new ArrayList<Value>();
    for (int at = 0; at < arguments.size(); at++) {
      if (!(arguments.get(at) instanceof Value.Sequence sequence)) {
        return refused(at, NO_LIST);
      }
      all.addAll(sequence.elements());
    }
    var type = arguments.getFirst().type();
    boolean same = arguments.stream().allMatch(one -> one.type().equals(type));
    return made(same && type instanceof Type.ListOf ? new Value.Sequence(type, all) : tuple(all));
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

  private static List<Value> distinct(List<Value> elements) {
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
    if (elements.isEmpty() || index.isEmpty()) {
      return elements.isEmpty()
          ? refused(0, "The list is empty.")
          : refused(1, "The index is a whole number.");
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
    return list.type() instanceof Type.ListOf
        ? new Value.Sequence(list.type(), elements)
        : tuple(elements);
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

  private static Function.Outcome firstFilled(List<Value> arguments) {
    for (var argument : arguments) {
      if (argument instanceof Value.Sequence list && !list.elements().isEmpty()) {
        return made(argument);
      }
    }
    return refused(0, "All lists are empty.");
  }

  private static Function.Outcome firstGiven(List<Value> arguments) {
    for (var argument : arguments) {
      if (!argument.isNull() && !argument.equals(Value.of(""))) {
        return made(argument);
      }
    }
    return refused(0, "All arguments are null or empty texts.");
  }

  private static Function.Outcome chunks(List<Value> arguments) {
    int size = Arguments.whole(arguments, 1).orElse(-1);
    if (size < 1) {
      return refused(1, "The size is a whole number of 1 or more.");
    }
    var list = arguments.getFirst();
    var elements = elements(arguments, 0);
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
    if (step.signum() == 0 || ((step.signum() < 0) != down && start.compareTo(limit) != 0)) {
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
