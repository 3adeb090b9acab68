package dev.drydock.specs.check;

import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.eval.Scope.Meaning;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What names behind `module` mean: `module.eu.url`, `module.eu["west"].url`.
record ModuleScope(Workbench bench, Consumer<Diagnostic> report) {

  /// @param members begin with the name of a call that is declared
  Meaning meaning(List<Body.Name> members) {
    var name = members.getFirst();
    var call = Objects.requireNonNull(bench.declared().modules().get(name.text()));
    if (!bench.outline().inner().containsKey(name.text())) {
      return new Meaning.Nothing();
    }
    var several = bench.instances(call);
    if (several.faulty()) {
      return new Meaning.Nothing();
    }
    if (members.size() == 1) {
      return known(bench.module(name.text(), name.span()), 1);
    }
    return several.repeated()
        ? instance(name.text(), several, members)
        : called(name.text(), Optional.empty(), members, 1);
  }

  private Meaning instance(String name, Instances several, List<Body.Name> members) {
    var next = members.get(1);
    var key = Optional.of(next.text());
    if (several.has(key)) {
      return called(name, key, members, 2);
    }
    var keys = several.values().sequencedKeySet();
    var inner = Objects.requireNonNull(bench.outline().inner().get(name));
    return inner.declared().outputs().containsKey(next.text())
        ? SpecScope.keyless(report, next, "module." + name, keys)
        : SpecScope.noKey(report, next, "module." + name, keys);
  }

  /// Look an output up in an instance.
  ///
  /// @param used how many names lead to the instance
  private Meaning called(String name, Optional<String> key, List<Body.Name> members, int used) {
    var inner = bench.called(name, key);
    if (inner.isEmpty()) {
      return new Meaning.Nothing();
    }
    if (members.size() == used) {
      return known(inner.get().outputs(members.getFirst().span()), used);
    }
    var output = members.get(used);
    var outputs = inner.get().declared().outputs().keySet();
    if (!outputs.contains(output.text())) {
      report.accept(
          Diagnostic.at(
                  output.span(),
                  Code.DRY0262,
                  "module." + name + " has no output \"" + output.text() + "\"",
                  outputs.isEmpty()
                      ? "The module declares none."
                      : "The module declares " + String.join(", ", outputs) + ".")
              .suggesting(Nearest.to(output.text(), outputs).orElse("")));
      return new Meaning.Nothing();
    }
    return known(inner.get().output(output.text(), output.span()), used + 1);
  }

  private static Meaning known(Value value, int used) {
    return Poison.is(value) ? new Meaning.Nothing() : new Meaning.Known(value, used);
  }
}
