package dev.drydock.specs.eval.function.type;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Convert to a type by its name.
public final class ConversionFunctions {
  private ConversionFunctions() {}

  public static List<Function> all() {
    return List.of(
        to("tostring", Type.TEXT),
        to("tonumber", Type.NUMBER),
        to("tobool", Type.BOOL),
        to("tolist", new Type.ListOf(Type.ANY)).byShape(),
        to("toset", new Type.SetOf(Type.ANY)),
        to("tomap", new Type.MapOf(Type.ANY)).byShape());
  }

  private static Function to(String name, Type type) {
    return Function.checked(name, type, a -> converted(a, type), Type.ANY).allowingNull();
  }

  private static Function.Outcome converted(List<Value> arguments, Type type) {
    return switch (Conversion.convert(arguments.getFirst(), type)) {
      case Conversion.Result.Converted(var value) -> Function.made(value);
      case Conversion.Result.Refused(var path, var reason) ->
          Function.refused(
              0,
              path.isEmpty()
                  ? "It does not convert: " + reason + "."
                  : "It does not convert, because of " + path + ": " + reason + ".");
    };
  }
}
