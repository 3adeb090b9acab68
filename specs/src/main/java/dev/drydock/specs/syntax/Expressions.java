package dev.drydock.specs.syntax;

import dev.drydock.specs.syntax.Expression.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Walk expressions.
public final class Expressions {
  private Expressions() {}

  /// Return what an expression is directly made of, in the order written.
  public static List<Expression> children(Expression expression) {
    return switch (expression) {
      case Expression.Literal _, Expression.Root _, Expression.Element _ -> List.of();
      case Expression.Template template -> ofParts(template.parts());
      case Expression.Member member -> List.of(member.base());
      case Expression.Index index -> List.of(index.base(), index.key());
      case Expression.Splat splat -> List.of(splat.base(), splat.each());
      case Expression.Tuple tuple -> tuple.elements();
      case Expression.ObjectLiteral object ->
          object.entries().stream()
              .flatMap(entry -> Stream.of(entry.key(), entry.value()))
              .toList();
      case Expression.For loop ->
          Stream.of(loop.over(), loop.key(), loop.value(), loop.condition())
              .filter(Objects::nonNull)
              .toList();
      case Expression.Unary unary -> List.of(unary.operand());
      case Expression.Binary binary -> List.of(binary.left(), binary.right());
      case Expression.Conditional either -> List.of(either.condition(), either.yes(), either.no());
      case Expression.Call call -> call.arguments();
      case Expression.Parentheses parentheses -> List.of(parentheses.inner());
    };
  }

  private static List<Expression> ofParts(List<Part> parts) {
    var found = new ArrayList<Expression>();
    for (var part : parts) {
      switch (part) {
        case Part.Text _ -> {}
        case Part.Interpolation interpolation -> found.add(interpolation.expression());
        case Part.If choice -> {
          found.add(choice.condition());
          found.addAll(ofParts(choice.yes()));
          found.addAll(ofParts(choice.no()));
        }
        case Part.For loop -> {
          found.add(loop.over());
          found.addAll(ofParts(loop.parts()));
        }
      }
    }
    return found;
  }

  /// Visit an expression and everything in it, outer ones first.
  public static void walk(Expression expression, Consumer<Expression> visit) {
    visit.accept(expression);
    children(expression).forEach(child -> walk(child, visit));
  }

  /// Return how many expressions stand in one another at the deepest place. Needs no deep stack
  /// itself.
  public static int height(Expression expression) {
    record Level(Expression expression, int depth) {}

    Deque<Level> open = new ArrayDeque<>(List.of(new Level(expression, 1)));
    int highest = 0;
    while (!open.isEmpty()) {
      var level = open.pop();
      highest = Math.max(highest, level.depth());
      for (var child : children(level.expression())) {
        open.push(new Level(child, level.depth() + 1));
      }
    }
    return highest;
  }
}
