package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// What names mean in a template that stands elsewhere: the variables that it was given.
record TemplateScope(SequencedMap<String, Value> variables, Consumer<Diagnostic> report)
    implements Scope {
  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    var value = variables.get(root.name());
    if (value != null) {
      return new Meaning.Known(value, 0);
    }
    report.accept(
        Diagnostic.at(
            root.span(),
            Code.DRY0113,
            "refers to " + root.name() + ", which it was not given",
            "A template sees nothing but the variables in the call's second argument."));
    return new Meaning.Nothing();
  }
}
