package dev.drydock.core.state;

import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts what has become known into values that waited for it.
public final class Residuals {
  /// Evaluates an expression whose inputs are all known.
  @FunctionalInterface
  public interface Evaluation {
    Value resolve(Residual residual, Function<Residual.Input, Value> inputs);
  }

  private final Evaluation evaluation;

  public Residuals(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /// Return `value` with every residual evaluated whose inputs `known` has; the others stay
  /// unknown.
  public Value resolve(Value value, Function<Residual.Input, Optional<Value>> known) {
    return switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _, Value.Reference _ -> value;
      case Value.Sequence(var type, var elements) ->
          new Value.Sequence(
              type, elements.stream().map(element -> resolve(element, known)).toList());
      case Value.Mapping(var type, var entries) -> {
        var resolved = new LinkedHashMap<String, Value>();
        entries.forEach((name, entry) -> resolved.put(name, resolve(entry, known)));
        yield new Value.Mapping(type, resolved);
      }
      case Value.Sensitive(var hidden) -> new Value.Sensitive(resolve(hidden, known));
      case Value.Unknown unknown -> resolve(unknown, known);
    };
  }

  private Value resolve(Value.Unknown unknown, Function<Residual.Input, Optional<Value>> known) {
    var inputs = unknown.residual().inputs();
    if (inputs.isEmpty() || !inputs.stream().allMatch(input -> known.apply(input).isPresent())) {
      return unknown;
    }
    return evaluation.resolve(
        unknown.residual(), input -> known.apply(input).orElseGet(Value::absent));
  }

  /// Return what the residuals in `value` read.
  public static Stream<Residual.Input> inputs(Value value) {
    return switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _, Value.Reference _ ->
          Stream.empty();
      case Value.Sequence(_, var elements) -> elements.stream().flatMap(Residuals::inputs);
      case Value.Mapping(_, var entries) -> entries.values().stream().flatMap(Residuals::inputs);
      case Value.Sensitive(var hidden) -> inputs(hidden);
      case Value.Unknown(_, var residual) -> residual.inputs().stream();
    };
  }
}
