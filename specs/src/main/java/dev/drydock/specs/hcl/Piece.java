package dev.drydock.specs.hcl;

import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import org.jspecify.annotations.Nullable;

/// A piece of a template before directives are matched: literal text, `${ }`, or `%{ }`.
sealed interface Piece {
  Span span();

  record Literal(String text, Span span) implements Piece {
    Literal with(String other) {
      return new Literal(other, span);
    }
  }

  record Interpolation(Expression expression, Span span) implements Piece {}

  record If(Expression condition, Span span) implements Piece {}

  record For(Body.@Nullable Name key, Body.Name value, Expression over, Span span)
      implements Piece {}

  record Else(Span span) implements Piece {}

  record EndIf(Span span) implements Piece {}

  record EndFor(Span span) implements Piece {}
}
