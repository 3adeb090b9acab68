package dev.drydock.specs.eval;

import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Evaluate splats: of a list, element by element; of null, to nothing; of anything else, as of a
/// list that holds it alone (HCL2, native syntax, "Splat operators").
final class Splats {
  private final Evaluator evaluator;

  Splats(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(Expression.Splat splat) {
    return of(evaluator.evaluate(splat.base()), splat);
  }

  private Value of(Value base, Expression.Splat splat) {
    return switch (base) {
      case Value.Sensitive(Value.Unknown unknown) -> Marks.with(true, unknown(unknown, splat));
      case Value.Sensitive(Value.Null nothing) -> Marks.with(true, of(nothing, splat));
      case Value.Sensitive(Value.Sequence hidden) ->
          Marks.with(true, of(Marks.eachSensitive(hidden), splat));
      case Value.Sensitive _ -> Marks.with(true, each(List.of(base), splat));
      case Value.Null _ -> Collections.tuple(List.of());
      case Value.Sequence sequence -> ofSequence(sequence, splat);
      case Value.Unknown unknown -> unknown(unknown, splat);
      case Value.Bool _, Value.Number _, Value.Text _ -> each(List.of(base), splat);
      case Value.Mapping _, Value.Reference _ -> each(List.of(base), splat);
    };
  }

  /// A list or a set gives a list, as long as all that comes of it is of one type.
  private Value ofSequence(Value.Sequence sequence, Expression.Splat splat) {
    var made = each(sequence.elements(), splat);
    if (sequence.type() instanceof Type.TupleOf) {
      return made;
    }
    return Conversion.to(made, new Type.ListOf(Type.ANY)).orElse(made);
  }

  private Value each(List<Value> elements, Expression.Splat splat) {
    return Collections.tuple(
        elements.stream()
            .map(element -> evaluator.with(evaluator.bindings().andElement(element)))
            .map(inner -> inner.evaluate(splat.each()))
            .toList());
  }

  private Value unknown(Value.Unknown base, Expression.Splat splat) {
    if (Type.isSimple(base.type()) && Marks.isBroken(each(List.of(base), splat))) {
      return Value.nothing();
    }
    var parts = new ArrayList<Value>(List.of(base));
    var each = inlined(splat.each(), parts);
    return evaluator.unknown(
        splat.span(),
        Type.ANY,
        parts,
        () -> new Expression.Splat(Residuals.expression(base), each, Residuals.NOWHERE));
  }

  /// Put the values of indexes in; the rest of a splat's steps are names.
  private Expression inlined(Expression each, List<Value> parts) {
    return switch (each) {
      case Expression.Member(var base, var name, var span) ->
          new Expression.Member(inlined(base, parts), name, span);
      case Expression.Splat(var base, var inner, var span) ->
          new Expression.Splat(inlined(base, parts), inlined(inner, parts), span);
      case Expression.Index(var base, var key, var span) -> {
        var value = evaluator.evaluate(key);
        parts.add(value);
        boolean shown = !Marks.isBroken(value) && !Marks.holdsSecret(value);
        yield new Expression.Index(
            inlined(base, parts), shown ? Residuals.expression(value) : key, span);
      }
      case Expression other -> other;
    };
  }
}
