package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.Selection;
import dev.drydock.core.plan.SensitiveFields;
import dev.drydock.core.plan.Step;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/// A whole plan.
public final class PlanForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlanForm() {}

  /// Write a plan; what is sensitive only as its seal.
  public static ObjectNode of(Plan plan, Seals seals) {
    var catalog = Catalog.writing(new ValueForm(seals));
    var outputs = new OutputForm(catalog.values());
    var node = NODES.objectNode();
    node.put("stack", plan.stack());
    node.put("fingerprint", plan.fingerprint());
    node.put("estimate", plan.estimate().toString());
    node.set("request", of(plan.request()));
    var changes = NODES.arrayNode();
    plan.changes().forEach(change -> changes.add(new ChangeForm(catalog).of(change)));
    var steps = steps(plan, new StepForm(catalog, SensitiveFields.of(plan.changes())));
    node.set("types", catalog.types());
    node.set("objects", catalog.objects());
    node.set("changes", changes);
    node.setAll(steps);
    node.set("outputs", OutputForm.all(plan.outputs(), outputs::of));
    node.set("checks", OutputForm.all(plan.checks(), new CheckForm(catalog.values())::of));
    node.set("traffic", OutputForm.all(plan.traffic(), TrafficForm::of));
    node.set("computed", computed(plan, catalog.values()));
    node.set("warnings", OutputForm.all(plan.warnings(), DiagnosticForm::of));
    return node;
  }

  private static ObjectNode of(PlanRequest request) {
    var node = NODES.objectNode().put("intent", request.intent().name());
    var selection = request.selection();
    node.set("targets", addresses(selection.targets()));
    node.set("excluded", addresses(selection.excluded()));
    return node.set("replaced", addresses(selection.replaced()));
  }

  private static ArrayNode addresses(List<Address> addresses) {
    var array = NODES.arrayNode();
    addresses.forEach(address -> array.add(address.toString()));
    return array;
  }

  /// Steps sorted, each with the numbers of those that it waits for.
  private static ObjectNode steps(Plan plan, StepForm form) {
    var sorted = plan.steps().vertexSet().stream().sorted().toList();
    Map<Step, Integer> numbers = new HashMap<>();
    sorted.forEach(step -> numbers.put(step, numbers.size()));
    var array = NODES.arrayNode();
    for (var step : sorted) {
      var node = form.of(step);
      var after = node.putArray("after");
      plan.steps().incomingEdgesOf(step).stream()
          .mapToInt(edge -> numbers.getOrDefault(plan.steps().getEdgeSource(edge), -1))
          .sorted()
          .forEach(after::add);
      array.add(node);
    }
    return NODES.objectNode().set("steps", array);
  }

  private static ArrayNode computed(Plan plan, ValueForm values) {
    var array = NODES.arrayNode();
    plan.computed()
        .forEach((input, value) ->
            array.add(ValueForm.of(input).set("value", values.of(input.toString(), value))));
    return array;
  }

  /// Read a plan back; what was sensitive carries its seal.
  ///
  /// @throws Damaged when it is not of this form
  public static Plan read(Tree tree) {
    var catalog = Catalog.read(tree.at("types"), tree.at("objects"));
    return new Plan(
        tree.text("stack"),
        request(tree.at("request")),
        tree.list("changes", new ChangeForm(catalog)::read),
        graph(tree.at("steps"), new StepForm(catalog, new SensitiveFields(Map.of()))),
        tree.list("outputs", OutputForm::read),
        tree.list("checks", CheckForm::read),
        tree.list("traffic", TrafficForm::read),
        computed(tree.at("computed")),
        tree.list("warnings", DiagnosticForm::read),
        tree.duration("estimate"),
        tree.text("fingerprint"));
  }

  private static PlanRequest request(Tree tree) {
    return new PlanRequest(
        tree.word("intent", Intent.class),
        new Selection(
            tree.list("targets", PlanForm::address),
            tree.list("excluded", PlanForm::address),
            tree.list("replaced", PlanForm::address)));
  }

  private static Address address(Tree tree) {
    return Address.parse(tree.text());
  }

  private static Graph<Step, DefaultEdge> graph(Tree tree, StepForm form) {
    var steps = tree.list(form::read);
    var after = tree.list(step -> step.list("after", Tree::integer));
    var graph = new SimpleDirectedGraph<Step, DefaultEdge>(DefaultEdge.class);
    steps.forEach(graph::addVertex);
    for (int later = 0; later < steps.size(); later++) {
      for (int earlier : after.get(later)) {
        graph.addEdge(Catalog.numbered(steps, earlier), steps.get(later));
      }
    }
    return new AsUnmodifiableGraph<>(graph);
  }

  private static SequencedMap<Residual.Input, Value> computed(Tree tree) {
    var computed = new LinkedHashMap<Residual.Input, Value>();
    tree.list(one -> computed.put(ValueForm.input(one), ValueForm.read(one.at("value"))));
    return computed;
  }
}
