package dev.drydock.specs.check.body;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/// Names types and values in words.
public final class TypeWords {
  private TypeWords() {}

  public static String of(List<Type> types) {
    return types.stream().map(TypeWords::of).collect(Collectors.joining(" or "));
  }

  public static String of(Type type) {
    return switch (type) {
      case Type.Any _ -> "any value";
      case Type.Bool _ -> "true or false";
      case Type.Number _ -> "a number";
      case Type.Text _ -> "a text";
      case Type.ListOf(var element) -> "a list (" + of(element) + ")";
      case Type.SetOf(var element) -> "a set (" + of(element) + ")";
      case Type.MapOf(var element) -> "a map (" + of(element) + ")";
      case Type.TupleOf tuple -> "a tuple of " + tuple.elements().size();
      case Type.ObjectOf object ->
          "an object with " + String.join(", ", object.attributes().keySet());
      case Type.ResourceOf(var kind) -> "a reference to " + article(kind);
    };
  }

  /// Return what a value is, without telling it.
  public static String of(Value value) {
    return switch (value) {
      case Value.Null _ -> "nothing";
      case Value.Bool _ -> "true or false";
      case Value.Number _ -> "a number";
      case Value.Text _ -> "a text";
      case Value.Sequence _ -> "a list";
      case Value.Mapping _ -> "an object";
      case Value.Reference(var address) -> "a reference to " + article(address.kind());
      case Value.Unknown unknown -> of(unknown.type());
      case Value.Sensitive(var hidden) -> of(hidden);
    };
  }

  static String article(String word) {
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
