package dev.drydock.specs.format;

import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import dev.drydock.specs.value.Value;
import java.util.stream.Collectors;

/// Tells what a text says, so that two texts can be compared: all of the tree but places, and but
/// the two things that have two ways of being written.
final class Outline {
  private final StringBuilder text = new StringBuilder();

  private Outline() {}

  static String of(Body body) {
    var outline = new Outline();
    outline.body(body, "");
    return outline.text.toString();
  }

  private void body(Body body, String path) {
    for (var item : body.items()) {
      switch (item) {
        case Body.Attribute attribute -> attribute(attribute, path);
        case Body.Block block -> {
          text.append(path).append(block.type().text()).append(labels(block)).append("{\n");
          body(block.body(), path + block.type().text() + ".");
          text.append("}\n");
        }
      }
    }
  }

  private static String labels(Body.Block block) {
    return block.labels().stream()
        .map(
            label -> " " + HclText.of(new Expression.Literal(Value.of(label.text()), label.span())))
        .collect(Collectors.joining());
  }

  private void attribute(Body.Attribute attribute, String path) {
    var name = path + attribute.name().text();
    var value = bare(attribute.value());
    text.append(name)
        .append(" = ")
        .append(name.equals("variable.type") ? type(value) : HclText.of(value))
        .append('\n');
  }

  /// A type in quotes says the same as one without.
  private static String type(Expression value) {
    return value instanceof Expression.Literal(Value.Text(var word), _) ? word : HclText.of(value);
  }

  /// Return the expression of a value that is one interpolation, and of one in parentheses.
  private static Expression bare(Expression value) {
    return switch (value) {
      case Expression.Template template
          when template.parts().size() == 1
              && template.parts().getFirst() instanceof Part.Interpolation(var alone, _) ->
          bare(alone);
      case Expression.Parentheses(var inner, _) -> bare(inner);
      case Expression other -> other;
    };
  }
}
