package dev.drydock.specs.eval.console;

import dev.drydock.specs.value.Type;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Write answers as [TerraformConsole] gives them.
final class ConsoleText {
  static final String REFUSED = "refused";

  private ConsoleText() {}

  /// Take the white space out with which the console writes a type.
  static String onOneLine(String type) {
    return type.replaceAll("\\s+", " ")
        .replaceAll("([(\\[{]) ", "$1")
        .replaceAll(", ([)\\]}])", "$1")
        .replaceAll(",\\)", ")");
  }

  /// Write a type as the console's `type` does, on one line.
  static String of(Type type) {
    return onOneLine(text(type));
  }

  private static String text(Type type) {
    return switch (type) {
      case Type.Any _ -> "dynamic";
      case Type.Bool _ -> "bool";
      case Type.Number _ -> "number";
      case Type.Text _ -> "string";
      case Type.ListOf(var element) -> "list(" + text(element) + ")";
      case Type.SetOf(var element) -> "set(" + text(element) + ")";
      case Type.MapOf(var element) -> "map(" + text(element) + ")";
      case Type.TupleOf(var elements) ->
          elements.stream()
              .map(ConsoleText::text)
              .collect(Collectors.joining(", ", "tuple([", "])"));
      case Type.ObjectOf(var attributes, _) ->
          new TreeMap<>(attributes)
              .entrySet().stream()
                  .map(one -> one.getKey() + ": " + text(one.getValue()))
                  .collect(Collectors.joining(", ", "object({", "})"));
      case Type.ResourceOf(var kind) -> kind;
    };
  }
}
