package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;

/// An expression evaluated in a small world: `late` is known after apply, `secret` is sensitive,
/// `key` is a secret known after apply, `none` is null.
record Run(Value value, List<Diagnostic> faults) {
  static final Residual.Input LATE = input("late");
  static final Residual.Input KEY = input("key");

  static Run of(String text) {
    var faults = new ArrayList<Diagnostic>();
    var expression = HclReader.expression(new Source("test", text), faults::add);
    return new Run(new Evaluator(Run::meaning, faults::add).evaluate(expression), faults);
  }

  private static Residual.Input input(String name) {
    return new Residual.Input(Address.of("endpoint", "scoring"), name);
  }

  static Value unknown(Residual.Input input, Type type) {
    return new Value.Unknown(type, new Residual(input.toString(), List.of(input)));
  }

  private static Scope.Meaning meaning(Expression.Root root, List<Body.Name> members) {
    return switch (root.name()) {
      case "late" -> new Scope.Meaning.Known(unknown(LATE, Type.TEXT), 0);
      case "later" -> new Scope.Meaning.Known(unknown(LATE, Type.ANY), 0);
      case "key" -> new Scope.Meaning.Known(new Value.Sensitive(unknown(KEY, Type.TEXT)), 0);
      case "secret" -> new Scope.Meaning.Known(new Value.Sensitive(Value.of("hunter2")), 0);
      case "none" -> new Scope.Meaning.Known(Value.absent(), 0);
      case "workspace" ->
          new Scope.Meaning.Known(
              new Value.Reference(Address.of("workspace", members.getFirst().text())), 1);
      default -> throw new IllegalArgumentException(root.name());
    };
  }
}
