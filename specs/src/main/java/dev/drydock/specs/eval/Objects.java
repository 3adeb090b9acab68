package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Evaluate object literals.
final class Objects {
  private final Evaluator evaluator;

  Objects(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /// Build an object. One key that is unknown makes the whole object so: its names are its type.
  Value evaluate(Expression.ObjectLiteral object) {
    var keys = new ArrayList<Value>();
    var values = new ArrayList<Value>();
    for (var entry : object.entries()) {
      keys.add(key(evaluator.evaluate(entry.key()), entry.key().span()));
      values.add(evaluator.evaluate(entry.value()));
    }
    if (keys.stream().anyMatch(Marks::isBroken)) {
      return Value.nothing();
    }
    if (!keys.stream().allMatch(Value::isKnown)) {
      return unknown(object.span(), keys, values);
    }
    var made = new LinkedHashMap<String, Value>();
    for (int at = 0; at < keys.size(); at++) {
      made.put(((Value.Text) Marks.bare(keys.get(at))).value(), values.get(at));
    }
    return Marks.with(keys.stream().anyMatch(Value::isSensitive), Value.object(made));
  }

  private Value unknown(Span span, List<Value> keys, List<Value> values) {
    return evaluator.unknown(
        span,
        Type.ANY,
        Evaluator.join(keys, values),
        () -> {
          var entries = new ArrayList<Expression.Entry>();
          for (int at = 0; at < keys.size(); at++) {
            entries.add(
                new Expression.Entry(
                    Residuals.expression(keys.get(at)), Residuals.expression(values.get(at))));
          }
          return new Expression.ObjectLiteral(entries, Residuals.NOWHERE);
        });
  }

  /// Convert a key to text; null is none.
  Value key(Value key, Span span) {
    if (key.unwrapped().isNull()) {
      return evaluator.fault(
          span, Code.DRY0150, "is null", "The key of an entry is a text, and never null.");
    }
    return evaluator.convert(key, Type.TEXT, span, Code.DRY0150);
  }
}
