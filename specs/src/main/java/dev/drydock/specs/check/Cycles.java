package dev.drydock.specs.check;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Finds resources and locals that wait for each other, and shows every edge of each such cycle.
final class Cycles {
  private record Edge(String from, String to, Span span) {}

  private final Map<String, List<Edge>> edges = new TreeMap<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> cyclic = new LinkedHashSet<>();
  private final Consumer<Diagnostic> report;

  private Cycles(Consumer<Diagnostic> report) {
    this.report = report;
  }

  /// Report each cycle once; return the names that are in one.
  static Set<String> find(Declarations declarations, Consumer<Diagnostic> report) {
    var cycles = new Cycles(report);
    declarations
        .locals()
        .forEach((name, local) -> cycles.add("local." + name, References.in(local.value())));
    declarations
        .resources()
        .forEach((address, declared) -> {
          cycles.add(address.toString(), References.in(declared.block().body()));
          if (declared.kind() == Kind.VERSION) {
            var label = declared.block().labels().getFirst();
            var endpoint = Address.of(Kind.ENDPOINT.word(), label.text()).toString();
            cycles.add(
                address.toString(), List.of(new References.Reference(endpoint, label.span())));
          }
        });
    List.copyOf(cycles.edges.keySet()).forEach(cycles::visit);
    return cycles.cyclic;
  }

  private void add(String from, List<References.Reference> references) {
    var out = edges.computeIfAbsent(from, _ -> new ArrayList<>());
    references.forEach(one -> out.add(new Edge(from, one.to(), one.span())));
  }

  /// Walk depth-first without recursion: a chain of locals may be as long as a file.
  private void visit(String start) {
    var path = new ArrayList<Edge>();
    var open = new LinkedHashSet<String>();
    var next = new ArrayList<Integer>();
    open.add(start);
    next.add(0);
    while (!open.isEmpty()) {
      var at = open.getLast();
      var out = edges.getOrDefault(at, List.of());
      var index = next.getLast();
      if (done.contains(at) || index == out.size()) {
        done.add(at);
        open.removeLast();
        next.removeLast();
        if (!path.isEmpty()) {
          path.removeLast();
        }
        continue;
      }
      next.set(next.size() - 1, index + 1);
      var edge = out.get(index);
      if (open.contains(edge.to())) {
        cycle(path, edge);
      } else if (!done.contains(edge.to())) {
        path.add(edge);
        open.add(edge.to());
        next.add(0);
      }
    }
  }

  private void cycle(List<Edge> path, Edge closing) {
    var edgesOfCycle = new ArrayList<Edge>();
    var inside = closing.from().equals(closing.to());
    for (var edge : path) {
      inside |= edge.from().equals(closing.to());
      if (inside && !closing.from().equals(closing.to())) {
        edgesOfCycle.add(edge);
      }
    }
    edgesOfCycle.add(closing);
    if (!edgesOfCycle.stream().map(Edge::from).allMatch(cyclic::contains)) {
      report(edgesOfCycle);
    }
    edgesOfCycle.forEach(edge -> cyclic.add(edge.from()));
  }

  private void report(List<Edge> cycle) {
    var first = cycle.getFirst();
    var related =
        cycle.stream().skip(1).map(edge -> new Related(edge.span(), words(edge))).toList();
    report.accept(
        Diagnostic.at(
                first.span(),
                Code.DRY0212,
                words(first),
                "Each waits for the next, and the last for the first, so none can be worked out"
                    + " first. Take one of the references out.")
            .relating(related));
  }

  private static String words(Edge edge) {
    return edge.from() + " refers to " + edge.to();
  }
}
