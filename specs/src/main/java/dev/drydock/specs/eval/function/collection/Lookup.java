package dev.drydock.specs.eval.function.collection;

import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Look a key up in a map or an object; a default has the type of a map's values.
final class Lookup {
  private Lookup() {}

  static Function.Outcome of(List<Value> arguments) {
    if (!(arguments.getFirst() instanceof Value.Mapping mapping)) {
      return refused(0, "A map or an object is needed.");
    }
    if (!(Conversion.to(arguments.get(1), Type.TEXT).orElse(Value.absent())
        instanceof Value.Text(var key))) {
      return refused(1, "The key is a text.");
    }
    var found = mapping.entries().get(key);
    if (found != null) {
      return made(found);
    }
    return arguments.size() == 3
        ? inserted(mapping.type(), arguments.get(2))
        : refused(1, "The map has no such key. Give a default as third argument.");
  }

  private static Function.Outcome inserted(Type map, Value value) {
    var element = map instanceof Type.MapOf(var type) ? type : Type.ANY;
    return Conversion.to(value, element)
        .map(Function::made)
        .orElseGet(() -> refused(2, "The default is not of the type of the map's values."));
  }
}
