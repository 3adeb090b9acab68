package dev.drydock.specs.check.graph;

import dev.drydock.specs.check.declared.Outline;
import dev.drydock.specs.check.graph.Edges.Edge;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// Finds what waits for itself, and shows every edge of each such cycle.
public final class Cycles {
  private static final int CYCLES_MAX = 100;
  private static final int EDGES_MAX = 200;

  private final Edges edges;
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> told = new LinkedHashSet<>();
  private final Set<String> cyclic = new LinkedHashSet<>();
  private final Consumer<Diagnostic> report;
  private int reported;

  private Cycles(Edges edges, Consumer<Diagnostic> report) {
    this.edges = edges;
    this.report = report;
  }

  /// Report each cycle once, up to a number of cycles; return in which order everything can be
  /// worked out.
  public static Order find(Outline spec, Consumer<Diagnostic> report) {
    var edges = Edges.of(spec);
    var cycles = new Cycles(edges, report);
    edges.names().forEach(cycles::visit);
    var nodes = cycles.done.stream().map(edges.nodes()::get).filter(Objects::nonNull).toList();
    return new Order(cycles.cyclic, nodes);
  }

  /// Walk depth-first without recursion: a chain of locals may be as long as a file.
  private void visit(String start) {
    var path = new ArrayList<Edge>();
    var open = new LinkedHashMap<String, Integer>();
    var next = new ArrayList<Integer>();
    var back = new ArrayList<Integer>();
    open.put(start, 0);
    next.add(0);
    back.add(1);
    while (!open.isEmpty()) {
      var at = open.lastEntry().getKey();
      var out = edges.from(at);
      var index = next.getLast();
      if (done.contains(at) || index == out.size()) {
        done.add(at);
        open.pollLastEntry();
        next.removeLast();
        close(at, back);
        if (!path.isEmpty()) {
          path.removeLast();
        }
        continue;
      }
      next.set(next.size() - 1, index + 1);
      var edge = out.get(index);
      var before = open.get(edge.to());
      if (before != null) {
        back.set(back.size() - 1, Math.min(back.getLast(), before));
        cycle(path, edge);
      } else if (!done.contains(edge.to())) {
        path.add(edge);
        open.put(edge.to(), open.size());
        next.add(0);
        back.add(open.size());
      }
    }
  }

  /// Mark what lies between the two ends of an edge that leads back.
  ///
  /// @param back how far back an edge leads from each open name or one behind it
  private void close(String name, List<Integer> back) {
    int far = back.removeLast();
    if (far <= back.size()) {
      cyclic.add(name);
    }
    if (far < back.size()) {
      back.set(back.size() - 1, Math.min(back.getLast(), far));
    }
  }

  private void cycle(List<Edge> path, Edge closing) {
    if (reported == CYCLES_MAX) {
      return;
    }
    var edgesOfCycle = new ArrayList<Edge>();
    var inside = closing.from().equals(closing.to());
    for (var edge : path) {
      inside |= edge.from().equals(closing.to());
      if (inside && !closing.from().equals(closing.to())) {
        edgesOfCycle.add(edge);
      }
    }
    edgesOfCycle.add(closing);
    if (!edgesOfCycle.stream().map(Edge::from).allMatch(told::contains)) {
      report(edgesOfCycle);
      reported++;
    }
    edgesOfCycle.forEach(edge -> told.add(edge.from()));
  }

  private void report(List<Edge> cycle) {
    var first = cycle.getFirst();
    var related =
        cycle.stream()
            .skip(1)
            .limit(EDGES_MAX)
            .map(edge -> new Related(edge.span(), words(edge)))
            .toList();
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
