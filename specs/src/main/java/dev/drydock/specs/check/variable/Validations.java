package dev.drydock.specs.check.variable;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Holds the validations of variables against their values. A validation may look at every variable
/// of its spec or module, as Terraform has it from 1.9 on.
///
/// @param names of the variables
/// @param values gives the value of each; poison as a whole where any of it is
record Validations(
    Collection<String> names,
    Function<String, Value> values,
    Budget budget,
    Consumer<Diagnostic> report)
    implements Scope {

  void check(VariableBlock variable) {
    variable.validations().forEach(one -> check(variable, one));
  }

  private void check(VariableBlock variable, Body.Block validation) {
    var evaluator = new Evaluator(this, report, Directory.NONE, budget);
    var written = BodyConversion.convert(schema(), validation, evaluator, report);
    var condition = written.values().getOrDefault("condition", Value.absent()).unwrapped();
    if (condition.equals(Value.of(false))) {
      var message = written.values().getOrDefault("error_message", Value.absent());
      var span = written.spans().getOrDefault("condition", validation.header());
      report.accept(
          Diagnostic.at(
              span, Code.DRY0221, variable.name() + " breaks this condition", words(message)));
    }
  }

  private static String words(Value message) {
    return switch (message) {
      case Value.Text(var text) -> text;
      case Value.Sensitive _ ->
          "The condition does not hold. Its message holds a sensitive value and is not shown.";
      case Value _ -> "The condition does not hold.";
    };
  }

  private static Schema schema() {
    return Settings.VARIABLE
        .body()
        .block("validation")
        .orElseThrow(
            () -> new IllegalStateException("No schema of validation. This is a bug in Drydock."))
        .body();
  }

  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    boolean variable = root.name().equals("var") && !members.isEmpty();
    if (variable && names.contains(members.getFirst().text())) {
      var value = values.apply(members.getFirst().text());
      return Poison.is(value) ? new Meaning.Nothing() : new Meaning.Known(value, 1);
    }
    var meant =
        variable ? Nearest.to(members.getFirst().text(), names).map("var."::concat).orElse("") : "";
    report.accept(
        Diagnostic.at(
                root.span(),
                Code.DRY0210,
                "only variables can be referred to here",
                "A validation looks at variables and nothing else: it is held before anything else"
                    + " is worked out.")
            .suggesting(meant));
    return new Meaning.Nothing();
  }
}
