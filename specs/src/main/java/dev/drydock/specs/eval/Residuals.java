package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Make residuals: what is known becomes literals, what is unknown its own residual.
final class Residuals {
  /// Residuals have no place in a file.
  static final Span NOWHERE = Places.of(new Source("", "")).span(0, 0);

  private Residuals() {}

  /// Make the unknown value of an expression over `operands`.
  static Value unknown(Type type, Expression expression, List<Value> operands) {
    SequencedSet<Residual.Input> inputs = new LinkedHashSet<>();
    operands.forEach(operand -> collect(operand, inputs));
    return new Value.Unknown(type, new Residual(HclText.of(expression), List.copyOf(inputs)));
  }

  private static void collect(Value value, SequencedSet<Residual.Input> inputs) {
    switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _, Value.Reference _ -> {}
      case Value.Sequence sequence ->
          sequence.elements().forEach(element -> collect(element, inputs));
      case Value.Mapping mapping ->
          mapping.entries().values().forEach(entry -> collect(entry, inputs));
      case Value.Unknown unknown -> inputs.addAll(unknown.residual().inputs());
      case Value.Sensitive(var hidden) -> collect(hidden, inputs);
    }
  }

  /// Return an expression that gives the value. No part of it may be a secret.
  static Expression expression(Value value) {
    return switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ ->
          new Expression.Literal(value, NOWHERE);
      case Value.Sequence sequence -> sequence(sequence);
      case Value.Mapping mapping -> mapping(mapping);
      case Value.Reference(var address) -> new Expression.Root(address.toString(), NOWHERE);
      case Value.Unknown unknown ->
          HclReader.expression(
              new Source("", unknown.residual().expression()), Residuals::impossible);
      case Value.Sensitive(Value.Unknown unknown) -> expression(unknown);
      case Value.Sensitive _ ->
          throw new IllegalStateException(
              "A secret was about to become text. This is a bug in Drydock.");
    };
  }

  private static void impossible(Diagnostic fault) {
    throw new IllegalStateException(
        "A residual does not parse: " + fault.label() + ". This is a bug in Drydock.");
  }

  private static Expression sequence(Value.Sequence sequence) {
    var tuple =
        new Expression.Tuple(
            sequence.elements().stream().map(Residuals::expression).toList(), NOWHERE);
    return switch (sequence.type()) {
      case Type.ListOf _ -> call("tolist", List.of(tuple));
      case Type.SetOf _ -> call("toset", List.of(tuple));
      case Type _ -> tuple;
    };
  }

  private static Expression mapping(Value.Mapping mapping) {
    var entries = new ArrayList<Expression.Entry>();
    mapping
        .entries()
        .forEach((key, value) ->
            entries.add(
                new Expression.Entry(
                    new Expression.Literal(Value.of(key), NOWHERE), expression(value))));
    var object = new Expression.ObjectLiteral(entries, NOWHERE);
    return mapping.type() instanceof Type.MapOf ? call("tomap", List.of(object)) : object;
  }

  static Expression call(String function, List<Expression> arguments) {
    return new Expression.Call(name(function), arguments, false, NOWHERE);
  }

  static Body.Name name(String text) {
    return new Body.Name(text, NOWHERE);
  }
}
