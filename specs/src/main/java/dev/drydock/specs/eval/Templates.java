package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Evaluate templates. One interpolation alone keeps its type; everything else is a text.
final class Templates {
  private final Evaluator evaluator;

  Templates(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(Expression.Template template) {
    return template.parts().size() == 1
            && template.parts().getFirst() instanceof Part.Interpolation(var alone, _)
        ? evaluator.evaluate(alone)
        : text(template.parts(), template.span());
  }

  private Value text(List<Part> parts, Span span) {
    return concatenated(parts.stream().map(this::part).toList(), span);
  }

  private Value concatenated(List<Value> texts, Span span) {
    return evaluator.strict(
        span,
        Type.TEXT,
        texts,
        new Operators.Applied(values -> concatenation(values, span), Templates::template));
  }

  private Value concatenation(List<Value> texts, Span span) {
    long length = texts.stream().mapToLong(text -> ((Value.Text) text).value().length()).sum();
    if (!evaluator.affords(length, span)) {
      return Value.nothing();
    }
    var whole = new StringBuilder();
    texts.forEach(text -> whole.append(((Value.Text) text).value()));
    return Value.of(Normalizer.normalize(whole, Normalizer.Form.NFC));
  }

  /// Write a template of the parts. A single one would keep its type, so an empty text goes along.
  private static Expression template(List<Expression> texts) {
    var parts = new ArrayList<Part>();
    for (var text : texts) {
      parts.add(
          text instanceof Expression.Literal(Value.Text(var known), var span)
              ? new Part.Text(known, span)
              : new Part.Interpolation(text, Residuals.NOWHERE));
    }
    return new Expression.Template(parts, Residuals.NOWHERE);
  }

  private Value part(Part part) {
    return switch (part) {
      case Part.Text(var text, _) -> Value.of(text);
      case Part.Interpolation(var expression, var span) ->
          asText(evaluator.evaluate(expression), span);
      case Part.If choice -> choice(choice);
      case Part.For loop -> loop(loop);
    };
  }

  private Value asText(Value value, Span span) {
    var bare = value.unwrapped();
    if (bare.isNull()) {
      return evaluator.fault(
          span,
          Code.DRY0116,
          "is null",
          "Null has no text. Give a default: `${coalesce(a, \"none\")}`.");
    }
    if (bare instanceof Value.Sequence || bare instanceof Value.Mapping) {
      return evaluator.fault(
          span,
          Code.DRY0116,
          "is " + ValueText.kindOf(bare),
          "Lists and objects have no text of their own. Write one with `join(\", \", list)` or"
              + " `jsonencode(value)`.");
    }
    return evaluator.convert(value, Type.TEXT, span, Code.DRY0116);
  }

  private Value choice(Part.If choice) {
    var condition =
        new Operators(evaluator)
            .condition(evaluator.evaluate(choice.condition()), choice.condition().span());
    if (Marks.isBroken(condition)) {
      return condition;
    }
    if (Marks.bare(condition) instanceof Value.Bool(var yes)) {
      var text = text(yes ? choice.yes() : choice.no(), choice.span());
      var other =
          new Templates(evaluator.silent()).text(yes ? choice.no() : choice.yes(), choice.span());
      return Marks.with(condition.isSensitive() || other.isSensitive(), text);
    }
    var yes = text(choice.yes(), choice.span());
    var no = text(choice.no(), choice.span());
    return evaluator.unknown(
        choice.span(),
        Type.TEXT,
        List.of(condition, yes, no),
        () ->
            new Expression.Conditional(
                Residuals.expression(condition),
                Residuals.expression(yes),
                Residuals.expression(no),
                Residuals.NOWHERE));
  }

  /// A directive `for` is the text of all rounds, one behind the other.
  private Value loop(Part.For loop) {
    var body = new Expression.Template(withText(loop.parts()), loop.span());
    var rounds =
        new Loops(evaluator)
            .evaluate(
                new Expression.For(
                    loop.keyName(),
                    loop.valueName(),
                    loop.over(),
                    null,
                    body,
                    null,
                    false,
                    loop.span()));
    return evaluator.strict(
        loop.span(),
        Type.TEXT,
        List.of(rounds),
        new Operators.Applied(
            values -> concatenation(((Value.Sequence) values.getFirst()).elements(), loop.span()),
            operands ->
                Residuals.call(
                    "join",
                    List.of(
                        new Expression.Literal(Value.of(""), Residuals.NOWHERE),
                        operands.getFirst()))));
  }

  /// Make sure that the parts make a text, even where one interpolation stands alone.
  private static List<Part> withText(List<Part> parts) {
    var more = new ArrayList<>(parts);
    more.add(new Part.Text("", Residuals.NOWHERE));
    return more;
  }
}
