package dev.drydock.specs.check;

import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.declared.Outline;
import dev.drydock.specs.check.graph.Order;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Every workbench of a spec: one for its own files, one for each instance of each module.
final class Benches {
  /// How many resources a spec may come to, all instances counted.
  private static final int RESOURCES_MAX = 20_000;

  private final Directory directory;
  private final Findings findings;
  private final Budget budget;
  private final Order order;
  private final Underway underway;
  private final Workbench root;
  private final Map<String, List<Workbench>> byOutline = new HashMap<>();
  private long resources;

  /// @param directory where expressions may read files
  /// @param budget of all that is worked out
  Benches(
      Outline spec,
      Map<String, Value> variables,
      Order order,
      Directory directory,
      Budget budget,
      Findings findings) {
    this.directory = directory;
    this.budget = budget;
    this.findings = findings;
    this.order = order;
    this.underway = new Underway(!order.cyclic().isEmpty(), findings::add);
    this.root =
        new Workbench(this, spec, List.of(), name -> variables.getOrDefault(name, Poison.VALUE));
  }

  Workbench root() {
    return root;
  }

  /// Whether something is in a cycle of references, which was reported.
  ///
  /// @param name its text form, without keys
  boolean isCyclic(String name) {
    return order.cyclic().contains(name);
  }

  /// Return where the expressions of a module may read files.
  ///
  /// @param module its directory, relative to the spec's
  Directory directory(String module) {
    return directory.module(module);
  }

  Budget budget() {
    return budget;
  }

  Underway underway() {
    return underway;
  }

  /// Return where to report what is found at an address; it is told with the fault where something
  /// in it is repeated.
  Consumer<Diagnostic> report(Address address) {
    boolean repeated =
        address.key().isPresent()
            || address.modules().stream().anyMatch(module -> module.key().isPresent());
    return findings.in(repeated ? address.toString() : "");
  }

  /// Return the workbench of the module that an address stands in, if there is one.
  Optional<Workbench> of(Address address) {
    return at(address.modules());
  }

  private Optional<Workbench> at(List<Address.Module> path) {
    var at = Optional.of(root);
    for (var module : path) {
      at = at.flatMap(bench -> bench.called(module.name(), module.key()));
    }
    return at;
  }

  /// Work everything out, each thing behind what it refers to: so nothing is worked out deep inside
  /// of another.
  void settle() {
    order.nodes().forEach(node -> of(node.where()).forEach(bench -> bench.settle(node.name())));
  }

  /// Return the workbenches of all instances of a module.
  private List<Workbench> of(Outline outline) {
    var known = byOutline.get(outline.path());
    if (known == null) {
      known = List.of(root);
      for (var name : outline.calls()) {
        known = known.stream().flatMap(bench -> bench.called(name).stream()).toList();
      }
      byOutline.put(outline.path(), known);
    }
    return known;
  }

  /// Return all, outer ones first.
  List<Workbench> all() {
    var all = new ArrayList<Workbench>();
    all.add(root);
    for (int at = 0; at < all.size(); at++) {
      all.addAll(all.get(at).called());
    }
    return all;
  }

  /// Count more resources; say whether the spec may come to so many.
  boolean afford(long more, Span span) {
    var before = resources;
    resources += more;
    if (before <= RESOURCES_MAX && resources > RESOURCES_MAX) {
      findings.add(
          Diagnostic.at(
              span,
              Code.DRY0250,
              "makes more than " + RESOURCES_MAX + " resources",
              "All instances of all modules are counted. Divide the spec into several stacks."));
    }
    return resources <= RESOURCES_MAX;
  }
}
