package dev.drydock.specs.model;

import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Value;
import java.util.List;

/// What a `check` block says must hold of the stack; where it does not, people are warned.
///
/// @param name the label, with the modules around it: `module.eu.check.reachable` is
///   `module.eu.reachable`
/// @param assertions in the order written
public record Check(String name, List<Assertion> assertions, Span span) {
  public Check {
    assertions = List.copyOf(assertions);
  }

  /// One condition.
  ///
  /// @param condition a boolean; unknown, with the residual to resolve after apply, where it waits
  ///   for a step
  /// @param message what to say where it does not hold: a text, or unknown in the same way
  /// @param span of the condition
  public record Assertion(Value condition, Value message, Span span) {}
}
