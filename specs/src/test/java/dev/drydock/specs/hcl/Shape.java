package dev.drydock.specs.hcl;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an expression says, without spans and parentheses.
final class Shape {
  private Shape() {}

  static String of(@Nullable Expression expression) {
    return switch (expression) {
      case null -> "-";
      case Expression.Literal literal -> literal.value().toString();
      case Expression.Template template -> "T" + parts(template.parts());
      case Expression.Root root -> root.name();
      case Expression.Element _ -> "@";
      case Expression.Member member -> "(" + of(member.base()) + " ." + member.name().text() + ")";
      case Expression.Index index -> "(" + of(index.base()) + " # " + of(index.key()) + ")";
      case Expression.Splat splat -> "(" + of(splat.base()) + " * " + of(splat.each()) + ")";
      case Expression.Tuple tuple -> tuple.elements().stream().map(Shape::of).toList().toString();
      case Expression.ObjectLiteral object ->
          object.entries().stream()
              .map(entry -> of(entry.key()) + "=" + of(entry.value()))
              .toList()
              .toString();
      case Expression.For loop ->
          List.of(
                  name(loop.keyName()),
                  name(loop.valueName()),
                  of(loop.over()),
                  of(loop.key()),
                  of(loop.value()),
                  of(loop.condition()),
                  String.valueOf(loop.grouped()))
              .toString();
      case Expression.Unary unary -> "(" + unary.operator() + of(unary.operand()) + ")";
      case Expression.Binary binary ->
          "(" + of(binary.left()) + binary.operator() + of(binary.right()) + ")";
      case Expression.Conditional either ->
          "(" + of(either.condition()) + "?" + of(either.yes()) + ":" + of(either.no()) + ")";
      case Expression.Call call ->
          call.function().text()
              + call.arguments().stream().map(Shape::of).toList()
              + call.expandsLast();
      case Expression.Parentheses(var inner, _) -> of(inner);
    };
  }

  private static String name(Body.@Nullable Name name) {
    return name == null ? "-" : name.text();
  }

  private static List<String> parts(List<Part> parts) {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Part.Text(var text, _) -> "'" + text + "'";
              case Part.Interpolation(var inner, _) -> "$" + of(inner);
              case Part.If choice ->
                  "if" + of(choice.condition()) + parts(choice.yes()) + parts(choice.no());
              case Part.For loop ->
                  "for"
                      + name(loop.keyName())
                      + name(loop.valueName())
                      + of(loop.over())
                      + parts(loop.parts());
            })
        .toList();
  }
}
