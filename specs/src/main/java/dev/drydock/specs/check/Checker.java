package dev.drydock.specs.check;

import dev.drydock.specs.check.declared.Outline;
import dev.drydock.specs.check.graph.Cycles;
import dev.drydock.specs.check.variable.Variables;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.fact.KubernetesVersions;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.value.Value;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Checks a document: converts it to a spec, or says everything that is wrong with it.
public final class Checker {
  private static final Comparator<Check> BY_NAME = Comparator.comparing(Check::name);

  private final List<Rule> rules;

  /// Check Kubernetes versions against the newest facts.
  public Checker() {
    this(KubernetesVersions.newest());
  }

  /// Check Kubernetes versions against what is offered in a month.
  public Checker(YearMonth month) {
    this(KubernetesVersions.in(month));
  }

  private Checker(KubernetesVersions versions) {
    this.rules = AllRules.of(versions);
  }

  /// Return the spec, its warnings in it.
  ///
  /// @param variables what was given for the spec's variables: values, or texts that are converted
  ///   to the variable's type
  /// @throws dev.drydock.specs.diagnostic.Faults with every diagnostic of text and rules, sorted by
  ///   place, when one of them is an error
  public Spec check(Document document, SequencedMap<String, Value> variables) {
    var findings = new Findings(document.diagnostics());
    Consumer<Diagnostic> report = findings::add;
    var budget = new Budget(report);
    var outline = Outline.of(document, report);
    var declared = outline.declared();
    var stack =
        StackName.of(declared.settings().get(Settings.DRYDOCK.word()), document, budget, report);
    var simulator =
        SimulatedClusters.of(declared.settings().get(Settings.SIMULATOR.word()), budget, report);
    var order = Cycles.find(outline, report);
    var values = Variables.resolve(declared.variables(), variables, budget, report);
    var benches =
        new Benches(outline, values, order, Directory.of(document.directory()), budget, findings);
    benches.settle();
    var all = benches.all();
    var drafts = drafts(all, document);
    var checks = all.stream().flatMap(bench -> Checks.of(bench).stream()).sorted(BY_NAME).toList();
    var outputs = Outputs.of(declared.outputs(), benches.root().evaluator(), report);
    rules.forEach(rule -> rule.check(drafts, report));
    var warnings = findings.finish();
    return new Spec(
        stack,
        drafts.all().stream().map(draft -> settled(draft, drafts)).toList(),
        outputs,
        document.directory(),
        document.sources(),
        warnings,
        simulator,
        Settlement.of(drafts),
        checks);
  }

  private static Drafts drafts(List<Workbench> benches, Document document) {
    var drafts =
        benches.stream()
            .flatMap(bench -> bench.drafts().stream())
            .sorted(Comparator.comparing(Draft::address))
            .toList();
    var written = benches.stream().flatMap(bench -> TransferBlocks.of(bench).stream()).toList();
    var transfers = new WholeMoves(drafts).apart(written);
    return new Drafts(drafts, document.directory(), transfers);
  }

  /// Say of the sole version of an endpoint that it is the default.
  private static Resource settled(Draft draft, Drafts drafts) {
    var resource = draft.resource();
    var sole =
        draft.kind() == Kind.VERSION
            && drafts
                .endpointOf(draft)
                .filter(endpoint -> drafts.versionsOf(endpoint).size() == 1)
                .isPresent();
    if (!sole) {
      return resource;
    }
    var values = new LinkedHashMap<>(resource.attributes().values());
    values.put("default", Value.of(true));
    return new Resource(
        resource.address(),
        resource.kind(),
        new Attributes(values),
        resource.span(),
        resource.spans(),
        resource.lifecycle());
  }
}
