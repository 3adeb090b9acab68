package dev.drydock.specs.check.declared;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.syntax.Body;
import java.util.List;
import java.util.function.Consumer;

/// Checks that a call gives a module what it asks for, and nothing else.
final class Inputs {
  private Inputs() {}

  static void check(ModuleCall call, Declarations module, Consumer<Diagnostic> report) {
    var variables = module.variables();
    for (var input : call.inputs().values()) {
      var name = input.name().text();
      if (!variables.containsKey(name)) {
        report.accept(
            Diagnostic.at(
                    input.name().span(),
                    Code.DRY0259,
                    "is no variable of the module",
                    variables.isEmpty()
                        ? "The module declares none."
                        : "The module declares " + String.join(", ", variables.keySet()) + ".")
                .suggesting(Nearest.to(name, variables.keySet()).orElse("")));
      }
    }
    variables.forEach((name, variable) -> {
      if (!call.inputs().containsKey(name) && !hasDefault(variable)) {
        report.accept(
            Diagnostic.at(
                    call.header(),
                    Code.DRY0260,
                    "gives no " + name,
                    "The module's variable " + name + " has no default, so each call gives it.")
                .suggesting(name + " = ...")
                .relating(List.of(new Related(variable.header(), "declared here"))));
      }
    });
  }

  private static boolean hasDefault(Body.Block variable) {
    return variable.body().items().stream()
        .anyMatch(item ->
            item instanceof Body.Attribute attribute && attribute.name().text().equals("default"));
  }
}
