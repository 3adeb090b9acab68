package dev.drydock.specs.check.graph;

import dev.drydock.specs.check.declared.ModuleCall;
import dev.drydock.specs.check.declared.Outline;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Reads every reference of a spec and its modules, by the text form of what refers.
///
/// What repeats a module is a node of its own, `module.eu.for_each`, which the inputs and outputs
/// of the module wait for.
final class Edges {
  /// A reference, and where it was written.
  record Edge(String from, String to, Span span) {}

  private final SequencedMap<String, List<Edge>> out = new TreeMap<>();
  private final Map<String, Node> nodes = new TreeMap<>();

  private Edges() {}

  static Edges of(Outline spec) {
    var edges = new Edges();
    edges.read(spec);
    return edges;
  }

  Map<String, Node> nodes() {
    return nodes;
  }

  List<String> names() {
    return List.copyOf(out.keySet());
  }

  List<Edge> from(String name) {
    return out.getOrDefault(name, List.of());
  }

  private void read(Outline outline) {
    var declared = outline.declared();
    declared
        .locals()
        .forEach(
            (name, local) -> add(outline, "local." + name, outline, References.in(local.value())));
    for (var one : declared.resources().values()) {
      var name = one.address().toString();
      add(outline, name, outline, References.in(one.block().body()));
      one.forEach().ifPresent(each -> add(outline, name, outline, References.in(each.value())));
      if (one.kind() == Kind.VERSION) {
        var label = one.block().labels().getFirst();
        var endpoint = Address.of(Kind.ENDPOINT.word(), label.text()).toString();
        add(outline, name, outline, List.of(new References.Reference(endpoint, label.span())));
      }
    }
    declared
        .outputs()
        .forEach(
            (name, block) -> add(outline, "output." + name, outline, References.in(block.body())));
    outline
        .inner()
        .forEach((name, inner) ->
            call(outline, Objects.requireNonNull(declared.modules().get(name)), inner));
  }

  private void call(Outline outer, ModuleCall call, Outline inner) {
    var forEach = call.forEach().stream().toList();
    for (var each : forEach) {
      add(inner, "for_each", outer, References.in(each.value()));
    }
    var repeated = forEach.stream().map(each -> repeated(inner, each)).toList();
    for (var name : inner.declared().variables().keySet()) {
      var input = call.inputs().get(name);
      add(inner, "var." + name, outer, input == null ? List.of() : References.in(input.value()));
      link(inner, "var." + name, repeated);
    }
    read(inner);
    // Who asks for the whole module waits for all of its outputs.
    for (var entry : inner.declared().outputs().entrySet()) {
      link(inner, "output." + entry.getKey(), repeated);
      var output = inner.name("output." + entry.getKey());
      out.computeIfAbsent(inner.path(), _ -> new ArrayList<>())
          .add(new Edge(inner.path(), output, entry.getValue().header()));
    }
    out.computeIfAbsent(inner.path(), _ -> new ArrayList<>())
        .addAll(repeated.stream().map(one -> edge(inner.path(), one)).toList());
  }

  private static References.Reference repeated(Outline inner, Body.Attribute each) {
    return new References.Reference(inner.name("for_each"), each.name().span());
  }

  private static Edge edge(String from, References.Reference reference) {
    return new Edge(from, reference.to(), reference.span());
  }

  private void link(Outline where, String name, List<References.Reference> references) {
    var from = where.name(name);
    references.forEach(
        one -> out.computeIfAbsent(from, _ -> new ArrayList<>()).add(edge(from, one)));
  }

  /// Add what something in `where` refers to by names of `scope`.
  private void add(
      Outline where, String name, Outline scope, List<References.Reference> references) {
    var from = where.name(name);
    var edges = out.computeIfAbsent(from, _ -> new ArrayList<>());
    nodes.putIfAbsent(from, new Node(where, name));
    references.forEach(one -> edges.add(new Edge(from, scope.name(one.to()), one.span())));
  }
}
