package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import java.util.List;
import java.util.function.Consumer;

/// The scope where nothing may be referred to: settings and defaults of variables.
public record ConstantScope(Consumer<Diagnostic> report) implements Scope {

  /// Return what evaluates there.
  public static Evaluator evaluator(Budget budget, Consumer<Diagnostic> report) {
    return new Evaluator(new ConstantScope(report), report, Directory.NONE, budget);
  }

  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    report.accept(
        Diagnostic.at(
            root.span(),
            Code.DRY0210,
            "nothing can be referred to here",
            "Settings and defaults of variables are read before anything else, so they are plain"
                + " values; a text stands in quotes."));
    return new Meaning.Nothing();
  }
}
