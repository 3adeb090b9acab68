package dev.drydock.specs.check;

import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.declared.Outline;
import dev.drydock.specs.check.graph.Cycles;
import dev.drydock.specs.check.variable.Variables;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells what names of a spec are worth, as far as that can be worked out: also in a spec that is
/// full of faults, for somebody who is writing it. Nothing sensitive is told.
public final class Known {
  private static final Span NOWHERE = new Span("", Position.START, Position.START);

  private final Workbench bench;

  private Known(Workbench bench) {
    this.bench = bench;
  }

  /// Work out what can be without any input: variables are worth their defaults.
  public static Known of(Document document) {
    Consumer<Diagnostic> nobody = _ -> {};
    var budget = new Budget(nobody);
    var outline = Outline.of(document, nobody);
    var order = Cycles.find(outline, nobody);
    var values =
        Variables.resolve(outline.declared().variables(), new LinkedHashMap<>(), budget, nobody);
    var directory = Directory.of(document.directory());
    var benches = new Benches(outline, values, order, directory, budget, new Findings(List.of()));
    benches.settle();
    return new Known(benches.root());
  }

  /// Return what a name of the spec's own files is worth, `local.size` or `cluster.serving.nodes`;
  /// nothing where that is unknown, faulty, repeated, or must not be shown.
  public Optional<Value> worth(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : shown(value(name.substring(0, dot), name.substring(dot + 1)));
  }

  private static Optional<Value> shown(Value value) {
    return Poison.in(value) || !value.isKnown() || value.isSensitive() || value.isNull()
        ? Optional.empty()
        : Optional.of(value);
  }

  private Value value(String word, String rest) {
    var declared = bench.declared();
    return switch (word) {
      case "var" -> declared.variables().containsKey(rest) ? bench.variable(rest) : Poison.VALUE;
      case "local" ->
          declared.locals().containsKey(rest) ? bench.local(rest, NOWHERE) : Poison.VALUE;
      case String kind -> attribute(kind, List.of(rest.split("\\.", -1)));
    };
  }

  private Value attribute(String word, List<String> names) {
    var kind = Kinds.named(word).filter(one -> names.size() == one.labels() + 1);
    if (kind.isEmpty()) {
      return Poison.VALUE;
    }
    var address = new Address(word, names.subList(0, names.size() - 1));
    return Kinds.of(kind.get()).attribute(names.getLast()).isPresent() && bench.has(address)
        ? bench.attribute(address, names.getLast(), NOWHERE)
        : Poison.VALUE;
  }
}
