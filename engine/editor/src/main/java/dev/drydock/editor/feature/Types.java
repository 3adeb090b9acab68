package dev.drydock.editor.feature;

import static java.util.stream.Collectors.joining;

import dev.drydock.specs.eval.function.Functions;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.value.Type;
import java.util.ArrayList;

/// Names types and signatures in the words of the language.
final class Types {
  private Types() {}

  static String words(AttributeSchema attribute) {
    return attribute.types().stream().map(Types::name).distinct().collect(joining(" or "));
  }

  /// Return a type as `variable` blocks write it.
  static String name(Type type) {
    return switch (type) {
      case Type.Any _ -> "any";
      case Type.Bool _ -> "bool";
      case Type.Number _ -> "number";
      case Type.Text _ -> "string";
      case Type.ListOf(var element) -> "list(" + name(element) + ")";
      case Type.SetOf(var element) -> "set(" + name(element) + ")";
      case Type.MapOf(var element) -> "map(" + name(element) + ")";
      case Type.TupleOf _ -> "tuple";
      case Type.ObjectOf _ -> "object";
      case Type.ResourceOf(var kind) -> kind;
    };
  }

  /// Return what a function takes and gives: `join(string, list(string)) -> string`. What the
  /// evaluator knows itself takes whatever it is given.
  static String signature(String function) {
    return Functions.find(function, Directory.NONE)
        .map(Types::signature)
        .orElseGet(() -> function + "(any...) -> any");
  }

  private static String signature(Function function) {
    var parameters = new ArrayList<String>();
    int least = function.parameters().size() - function.optional();
    for (int at = 0; at < function.parameters().size(); at++) {
      var name = name(function.parameters().get(at));
      parameters.add(at < least ? name : "[" + name + "]");
    }
    function.rest().ifPresent(type -> parameters.add(name(type) + "..."));
    return function.name()
        + "("
        + String.join(", ", parameters)
        + ") -> "
        + name(function.result());
  }
}
