package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Evaluate calls that put the mark of sensitivity on, take it off, or ask for it: the value's own
/// mark, not those of its parts.
final class MarkCalls {
  private final Evaluator evaluator;

  MarkCalls(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(String name, Expression.Call call) {
    if (call.arguments().size() != 1 || call.expandsLast()) {
      return evaluator.fault(
          call.span(),
          Code.DRY0112,
          "has " + call.arguments().size() + " arguments",
          "`" + name + "` takes 1.");
    }
    var value = evaluator.evaluate(call.arguments().getFirst());
    return Marks.isBroken(value) ? value : marked(name, value, call);
  }

  private Value marked(String name, Value value, Expression.Call call) {
    return switch (name) {
      case "sensitive" -> value.hidden();
      case "issensitive" -> Value.of(value instanceof Value.Sensitive);
      // Nothing in a spec is ephemeral.
      case "ephemeralasnull" -> value;
      default -> shown(value, call);
    };
  }

  /// Take the mark off; of what is not known yet, when it is known.
  private Value shown(Value value, Expression.Call call) {
    if (!(value instanceof Value.Sensitive(Value.Unknown later))) {
      return value.unwrapped();
    }
    return evaluator.unknown(
        call.span(),
        later.type(),
        List.of(later),
        () -> Residuals.call("nonsensitive", List.of(Residuals.expression(later))));
  }
}
