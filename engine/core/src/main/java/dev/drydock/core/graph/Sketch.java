package dev.drydock.core.graph;

import dev.drydock.core.graph.Drawing.Line;
import dev.drydock.core.graph.Drawing.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A graph by names, on the way to a [Drawing].
final class Sketch {
  /// Beyond this the reduction would take more memory (one bit per pair) than a look is worth.
  private static final int REDUCED_MAX = 20_000;

  private final SortedMap<String, Node> nodes = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> after = new TreeMap<>();

  void node(Node node) {
    nodes.putIfAbsent(node.name(), node);
    after.computeIfAbsent(node.name(), _ -> new TreeSet<>());
  }

  /// Let `later` wait for `earlier`; both are nodes.
  void edge(String earlier, String later) {
    if (!earlier.equals(later)) {
      after.getOrDefault(earlier, Collections.emptySortedSet()).add(later);
    }
  }

  /// Order the nodes and leave out every edge that others imply.
  Drawing draw(String stack, String of) {
    var order = order();
    Map<String, Integer> numbers = new HashMap<>();
    order.forEach(name -> numbers.put(name, numbers.size()));
    var successors = new ArrayList<List<Integer>>();
    for (var name : order) {
      successors.add(
          after.getOrDefault(name, Collections.emptySortedSet()).stream()
              .map(later -> numbers.getOrDefault(later, 0))
              .sorted()
              .toList());
    }
    var drawn = order.stream().map(this::at).toList();
    return new Drawing(stack, of, drawn, lines(drawn, reduced(successors)));
  }

  private Node at(String name) {
    return nodes.getOrDefault(name, new Node(name, "", false));
  }

  private static List<Line> lines(List<Node> nodes, List<List<Integer>> successors) {
    var lines = new ArrayList<Line>();
    for (int from = 0; from < successors.size(); from++) {
      for (int to : successors.get(from)) {
        lines.add(new Line(from, to, nodes.get(from).critical() && nodes.get(to).critical()));
      }
    }
    return lines;
  }

  /// Order by Kahn, the first name first. What lies on a cycle comes last, by name: resources may
  /// need each other though none of their objects do.
  private List<String> order() {
    Map<String, Integer> waiting = new HashMap<>();
    after.values().forEach(all -> all.forEach(later -> waiting.merge(later, 1, Integer::sum)));
    var ready = new PriorityQueue<String>();
    nodes.keySet().stream().filter(name -> !waiting.containsKey(name)).forEach(ready::add);
    var order = new ArrayList<String>();
    while (!ready.isEmpty()) {
      var name = ready.remove();
      order.add(name);
      for (var later : after.getOrDefault(name, Collections.emptySortedSet())) {
        if (waiting.merge(later, -1, Integer::sum) == 0) {
          ready.add(later);
        }
      }
    }
    var left = new TreeSet<>(nodes.keySet());
    order.forEach(left::remove);
    order.addAll(left);
    return order;
  }

  /// Leave out an edge when another way leads there. One pass from the end, a set of bits per node:
  /// time grows with edges times nodes over 64, where the general algorithm's cube would not end.
  private static List<List<Integer>> reduced(List<List<Integer>> successors) {
    int size = successors.size();
    if (size > REDUCED_MAX || isCyclic(successors)) {
      return successors;
    }
    var reach = new BitSet[size];
    var kept = new ArrayList<List<Integer>>(Collections.nCopies(size, List.of()));
    for (int from = size - 1; from >= 0; from--) {
      reach[from] = new BitSet(size);
      var direct = new ArrayList<Integer>();
      // The nearest first: whatever they reach needs no line of its own.
      for (int to : successors.get(from)) {
        if (!reach[from].get(to)) {
          direct.add(to);
          reach[from].set(to);
          reach[from].or(reach[to]);
        }
      }
      kept.set(from, direct);
    }
    return kept;
  }

  private static boolean isCyclic(List<List<Integer>> successors) {
    for (int from = 0; from < successors.size(); from++) {
      int here = from;
      if (successors.get(from).stream().anyMatch(to -> to <= here)) {
        return true;
      }
    }
    return false;
  }
}
