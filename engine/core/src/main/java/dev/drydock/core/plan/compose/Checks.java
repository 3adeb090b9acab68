package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Verdict;
import dev.drydock.core.state.Told;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Puts into the conditions of checks what is known when the plan is made.
record Checks(Told told, Intent intent, Predicate<DesiredObject> stays) {
  List<Check> of(Spec spec) {
    return switch (intent) {
      case APPLY -> with(spec.checks(), value -> told.resolve(value, stays));
      case REFRESH -> with(spec.checks(), told::resolveNow);
      case DESTROY -> List.of();
    };
  }

  /// Return the same checks with their values put otherwise.
  static List<Check> with(List<Check> checks, UnaryOperator<Value> change) {
    return checks.stream().map(check -> with(check, change)).toList();
  }

  private static Check with(Check check, UnaryOperator<Value> change) {
    var assertions =
        check.assertions().stream()
            .map(one ->
                new Check.Assertion(
                    change.apply(one.condition()), change.apply(one.message()), one.span()))
            .toList();
    return new Check(check.name(), assertions, check.span());
  }

  /// Return warnings of what was not known to fail when the spec was read.
  static List<Diagnostic> warnings(List<Check> checks, Spec spec) {
    var warnings = new ArrayList<Diagnostic>();
    for (int i = 0; i < checks.size(); i++) {
      warnings.addAll(Verdict.warnings(checks.get(i), spec.checks().get(i)));
    }
    return warnings;
  }
}
