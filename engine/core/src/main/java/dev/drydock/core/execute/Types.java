package dev.drydock.core.execute;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;

/// Tells whether a value that became known is of the type that was planned.
final class Types {
  private Types() {}

  static boolean fit(Type planned, Value value) {
    return switch (planned) {
      case Type.Any _ -> true;
      case Type.Bool _ -> bare(value) instanceof Value.Bool;
      case Type.Number _ -> bare(value) instanceof Value.Number;
      case Type.Text _ -> bare(value) instanceof Value.Text;
      case Type.ListOf(var element) -> elementsFit(element, value);
      case Type.SetOf(var element) -> elementsFit(element, value);
      case Type.TupleOf(var elements) ->
          bare(value) instanceof Value.Sequence sequence
              && sequence.elements().size() == elements.size();
      case Type.MapOf(var element) ->
          bare(value) instanceof Value.Mapping mapping
              && mapping.entries().values().stream().allMatch(entry -> fit(element, entry));
      case Type.ObjectOf(var attributes, var optional) ->
          bare(value) instanceof Value.Mapping mapping
              && attributes.keySet().stream()
                  .allMatch(name -> mapping.entries().containsKey(name) || optional.contains(name));
      case Type.ResourceOf _ -> bare(value) instanceof Value.Reference;
    };
  }

  private static boolean elementsFit(Type element, Value value) {
    return bare(value) instanceof Value.Sequence sequence
        && sequence.elements().stream().allMatch(one -> fit(element, one));
  }

  private static Value bare(Value value) {
    return value instanceof Value.Sensitive(var hidden) ? hidden : value;
  }
}
