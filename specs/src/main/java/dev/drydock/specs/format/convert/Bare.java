package dev.drydock.specs.format.convert;

import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;

/// Takes quotes off values that are one interpolation: YAML cannot write them otherwise.
final class Bare {
  private Bare() {}

  static boolean isAlone(Expression.Template template) {
    return template.parts().size() == 1
        && template.parts().getFirst() instanceof Part.Interpolation;
  }

  /// Return a value without them, and what stands in its lists and objects.
  static Expression of(Expression value) {
    return switch (value) {
      case Expression.Template template when isAlone(template) ->
          ((Part.Interpolation) template.parts().getFirst()).expression();
      case Expression.Tuple(var elements, var span) ->
          new Expression.Tuple(elements.stream().map(Bare::of).toList(), span);
      case Expression.ObjectLiteral(var entries, var span) ->
          new Expression.ObjectLiteral(
              entries.stream()
                  .map(one -> new Expression.Entry(one.key(), of(one.value())))
                  .toList(),
              span);
      case Expression other -> other;
    };
  }
}
