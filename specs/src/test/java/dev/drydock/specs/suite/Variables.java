package dev.drydock.specs.suite;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A scope of plain variables.
public record Variables(Map<String, Value> values, Consumer<Diagnostic> faults) implements Scope {
  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    var value = values.get(root.name());
    if (value != null) {
      return new Meaning.Known(value, 0);
    }
    faults.accept(
        Diagnostic.at(
            root.span(), Code.DRY0210, "means nothing here", "There is no variable of this name."));
    return new Meaning.Nothing();
  }
}
