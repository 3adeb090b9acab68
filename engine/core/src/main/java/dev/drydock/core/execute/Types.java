package dev.drydock.core.execute;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;

/// Tells whether a value that became known is of the type that was planned.
final class Types {
  private Types() {}

  static boolean fit(Type planned, Value value) {
    return switch (planned) {
      case Type.Any _ -> true;
      case Type.Bool _ -> value.unwrapped() instanceof Value.Bool;
      case Type.Number _ -> value.unwrapped() instanceof Value.Number;
      case Type.Text _ -> value.unwrapped() instanceof Value.Text;
      case Type.ListOf(var element) -> elementsFit(element, value);
      case Type.SetOf(var element) -> elementsFit(element, value);
      case Type.TupleOf(var elements) ->
          value.unwrapped() instanceof Value.Sequence sequence
              && sequence.elements().size() == elements.size();
      case Type.MapOf(var element) ->
          value.unwrapped() instanceof Value.Mapping mapping
              && mapping.entries().values().stream().allMatch(entry -> fit(element, entry));
      case Type.ObjectOf(var attributes, var optional) ->
          value.unwrapped() instanceof Value.Mapping mapping
              && attributes.keySet().stream()
                  .allMatch(name -> mapping.entries().containsKey(name) || optional.contains(name));
      case Type.ResourceOf _ -> value.unwrapped() instanceof Value.Reference;
    };
  }

  private static boolean elementsFit(Type element, Value value) {
    return value.unwrapped() instanceof Value.Sequence sequence
        && sequence.elements().stream().allMatch(one -> fit(element, one));
  }
}
