package dev.drydock.specs.eval.function.collection;

import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Work on maps and objects. Keys come sorted.
public final class MapFunctions {
  private static final Type TEXTS = new Type.ListOf(TEXT);
  private static final String NO_MAP = "A map or an object is needed.";

  private MapFunctions() {}

  public static List<Function> all() {
    return List.of(
        onMap("keys", ANY, a -> made(keys(a))),
        onMap("values", ANY, a -> made(values(a))),
        checked("merge", ANY, MapFunctions::merged).andMore(ANY).allowingNull().byShape(),
        checked("lookup", ANY, Lookup::of, ANY, ANY, ANY).optional(1).allowingNull().byShape(),
        checked("zipmap", ANY, Function.withoutNull(0, MapFunctions::zipped), TEXTS, ANY)
            .byShape());
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

  private static Value keys(List<Value> arguments) {
    var keys = Value.texts(List.copyOf(sorted(arguments).sequencedKeySet()));
    return arguments.getFirst().type() instanceof Type.MapOf
        ? keys
        : Arguments.tuple(((Value.Sequence) keys).elements());
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

  private static Function.Outcome zipped(List<Value> arguments) {
    var keys = Arguments.texts(arguments, 0);
    if (!(arguments.get(1) instanceof Value.Sequence values)
        || values.type() instanceof Type.SetOf
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
