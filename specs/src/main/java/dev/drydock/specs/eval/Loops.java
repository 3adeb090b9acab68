package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Evaluate for expressions. Maps and objects are walked by key, sorted.
final class Loops {
  /// What a round costs beside the value that it makes.
  private static final int ROUND_BYTES = 64;

  private final Evaluator evaluator;

  Loops(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /// One round: what the variables hold, and what came of it.
  private record Round(Value key, Value value, Value condition) {}

  Value evaluate(Expression.For loop) {
    return over(evaluator.evaluate(loop.over()), loop, false);
  }

  /// @param secret whether the keys are secrets, as the elements are marked to be
  private Value over(Value over, Expression.For loop, boolean secret) {
    return switch (over) {
      case Value.Sensitive(var hidden) -> Marks.with(true, overHidden(hidden, loop));
      case Value.Unknown _ when Marks.isBroken(over) -> over;
      case Value.Unknown _ when !Type.isSimple(over.type()) -> symbolic(over, loop);
      case Value.Sequence _, Value.Mapping _ -> known(over, loop, secret);
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> notWalked(over, loop);
      case Value.Reference _, Value.Unknown _ -> notWalked(over, loop);
    };
  }

  private Value notWalked(Value over, Expression.For loop) {
    return evaluator.fault(
        loop.over().span(),
        Code.DRY0118,
        "is " + ValueText.kindOf(over),
        "A loop walks over a list, a set, a map or an object.");
  }

  /// Keys and elements of a secret are secrets too, which matters where a round is unknown.
  private Value overHidden(Value hidden, Expression.For loop) {
    return over(Marks.eachSensitive(hidden), loop, true);
  }

  private Value known(Value over, Expression.For loop, boolean secret) {
    var rounds = new ArrayList<Round>();
    for (var variables : rounds(over)) {
      if (!evaluator.affords(ROUND_BYTES, loop.span())) {
        return Value.nothing();
      }
      var key = secret ? variables.getKey().hidden() : variables.getKey();
      var inner = evaluator.with(bound(loop, key, variables.getValue()));
      rounds.add(round(inner, loop));
    }
    if (rounds.stream().anyMatch(Loops::isBroken)) {
      return Value.nothing();
    }
    boolean open =
        rounds.stream().anyMatch(one -> !one.condition().isKnown() || !one.key().isKnown());
    if (open) {
      boolean broken = rounds.stream().anyMatch(one -> Marks.isBroken(one.value()));
      return broken ? Value.nothing() : symbolic(over, loop);
    }
    boolean sensitive =
        rounds.stream().anyMatch(one -> one.condition().isSensitive() || one.key().isSensitive());
    var taken =
        rounds.stream()
            .filter(one -> Marks.bare(one.condition()) instanceof Value.Bool(var yes) && yes)
            .toList();
    var made =
        loop.key() == null
            ? Collections.tuple(taken.stream().map(Round::value).toList())
            : object(taken, loop, sensitive);
    return Marks.with(sensitive, made);
  }

  private static boolean isBroken(Round round) {
    return Marks.isBroken(round.condition()) || Marks.isBroken(round.key());
  }

  private static List<Map.Entry<Value, Value>> rounds(Value over) {
    var rounds = new ArrayList<Map.Entry<Value, Value>>();
    if (over instanceof Value.Sequence sequence) {
      for (var element : sequence.elements()) {
        var key = Collections.isSet(sequence) ? element : Value.of(rounds.size());
        rounds.add(Map.entry(key, element));
      }
    } else if (over instanceof Value.Mapping mapping) {
      Conversion.sorted(mapping)
          .forEach((key, entry) -> rounds.add(Map.entry(Value.of(key), entry)));
    }
    return rounds;
  }

  private Bindings bound(Expression.For loop, Value key, Value value) {
    var bindings = evaluator.bindings().deeper();
    var name = loop.keyName();
    return (name == null ? bindings : bindings.and(name.text(), key))
        .and(loop.valueName().text(), value);
  }

  private static Round round(Evaluator inner, Expression.For loop) {
    Value condition = Value.of(true);
    if (loop.condition() != null) {
      condition =
          new Operators(inner).condition(inner.evaluate(loop.condition()), loop.condition().span());
    }
    if (Marks.bare(condition) instanceof Value.Bool(var yes) && !yes) {
      return new Round(Value.absent(), Value.absent(), condition);
    }
    Value key = Value.absent();
    if (loop.key() != null) {
      key = new Objects(inner).key(inner.evaluate(loop.key()), loop.key().span());
    }
    return new Round(key, inner.evaluate(loop.value()), condition);
  }

  private Value object(List<Round> rounds, Expression.For loop, boolean sensitive) {
    var made = new LinkedHashMap<String, Value>();
    var groups = new LinkedHashMap<String, List<Value>>();
    for (var round : rounds) {
      var key = ((Value.Text) Marks.bare(round.key())).value();
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(round.value());
      if (made.put(key, round.value()) != null && !loop.grouped()) {
        return evaluator.fault(
            loop.key() == null ? loop.span() : loop.key().span(),
            Code.DRY0118,
            "gives one key twice",
            (sensitive
                    ? "Two rounds give the same key."
                    : "Two rounds give the key " + ValueText.quoted(key) + ".")
                + " Make the keys distinct, or gather the values of one key with `...` behind the"
                + " value.");
      }
    }
    if (loop.grouped()) {
      groups.forEach((key, values) -> made.put(key, Collections.tuple(values)));
    }
    return Value.object(made);
  }

  /// Keep the loop as a residual: what it walks over, or which rounds count, is unknown yet. Its
  /// variables get names that nothing else has.
  private Value symbolic(Value over, Expression.For loop) {
    int depth = evaluator.bindings().depth();
    var key = loop.keyName() == null ? null : name("_k" + depth);
    var value = name("_v" + depth);
    var inner =
        evaluator.with(bound(loop, Bindings.symbol("_k" + depth), Bindings.symbol(value.text())));
    var round = round(inner, loop);
    var parts = List.of(over, round.condition(), round.key(), round.value());
    Span span = loop.span();
    return evaluator.unknown(
        span,
        Type.ANY,
        parts,
        () ->
            new Expression.For(
                key,
                value,
                Residuals.expression(over),
                loop.key() == null ? null : Residuals.expression(round.key()),
                Residuals.expression(round.value()),
                loop.condition() == null ? null : Residuals.expression(round.condition()),
                loop.grouped(),
                Residuals.NOWHERE));
  }

  private static Body.Name name(String text) {
    return Residuals.name(text);
  }
}
