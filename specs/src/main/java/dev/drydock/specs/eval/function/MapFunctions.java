package dev.drydock.specs.eval.function;

import static dev.drydock.specs.eval.function.Arguments.entries;
import static dev.drydock.specs.eval.function.Arguments.text;
import static dev.drydock.specs.eval.function.Function.checked;
import static dev.drydock.specs.eval.function.Function.made;
import static dev.drydock.specs.eval.function.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Work on maps and objects. Keys come sorted.
final class MapFunctions {
  private static final Type TEXTS = new Type.ListOf(TEXT);
  private static final String NO_MAP = "A map or an object is needed.";

  private MapFunctions() {}

  static List<Function> all() {
    return List.of(
        onMap("keys", TEXTS, a -> made(Value.texts(List.copyOf(sorted(a).sequencedKeySet())))),
        onMap("values", ANY, a -> made(values(a))),
        checked("merge", ANY, MapFunctions::merged).andMore(ANY).allowingNull().byShape(),
        checked("lookup", ANY, MapFunctions::lookup, ANY, TEXT, ANY).optional(1).byShape(),
        checked("zipmap", ANY, MapFunctions::zipped, TEXTS, ANY).byShape());
  }

  private static Function onMap(String name, Type result, Function.Body body) {
    return checked(
            name,
            result,
            a -> a.getFirst() instanceof Value.Mapping ? body.apply(a) : refused(0, NO_MAP),
            ANY)
        .byShape();
  }

  private static SequencedMap<String, Value> sorted(List<Value> arguments) {
    return Conversion.sorted((Value.Mapping) arguments.getFirst());
  }

  private static Value values(List<Value> arguments) {
    var values = List.copyOf(sorted(arguments).sequencedValues());
    return arguments.getFirst().type() instanceof Type.MapOf(var element)
        ? new Value.Sequence(new Type.ListOf(element), values)
        : Arguments.tuple(values);
  }

  /// Later maps win; null counts as empty.
  private static Function.Outcome merged(List<Value> arguments) {
    var merged = new LinkedHashMap<String, Value>();
    var maps = arguments.stream().filter(one -> !one.isNull()).toList();
    for (int at = 0; at < arguments.size(); at++) {
      var argument = arguments.get(at);
      if (argument instanceof Value.Mapping mapping) {
        merged.putAll(mapping.entries());
      } else if (!argument.isNull()) {
        return refused(at, NO_MAP);
      }
    }
    var type = maps.isEmpty() ? ANY : maps.getFirst().type();
    boolean uniform =
        type instanceof Type.MapOf && maps.stream().allMatch(one -> one.type().equals(type));
    return made(uniform ? new Value.Mapping(type, merged) : Value.object(merged));
  }

  private static Function.Outcome lookup(List<Value> arguments) {
    if (!(arguments.getFirst() instanceof Value.Mapping)) {
      return refused(0, NO_MAP);
    }
    var found = entries(arguments, 0).get(text(arguments, 1));
    if (found != null) {
      return made(found);
    }
    return arguments.size() == 3
        ? made(arguments.get(2))
        : refused(1, "The map has no such key. Give a default as third argument.");
  }

  private static Function.Outcome zipped(List<Value> arguments) {
    var keys = Arguments.texts(arguments, 0);
    if (!(arguments.get(1) instanceof Value.Sequence values)
        || values.elements().size() != keys.size()) {
      return refused(1, "As many values as keys are needed.");
    }
    var made = new LinkedHashMap<String, Value>();
    for (int at = 0; at < keys.size(); at++) {
      made.put(keys.get(at), values.elements().get(at));
    }
    return made(
        values.type() instanceof Type.ListOf(var element)
            ? new Value.Mapping(new Type.MapOf(element), made)
            : Value.object(made));
  }
}
