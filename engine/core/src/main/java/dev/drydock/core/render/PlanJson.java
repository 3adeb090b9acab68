package dev.drydock.core.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.TrafficChange;
import java.util.Locale;
import org.jgrapht.Graphs;

/// Writes a plan for tools, in the shape of Terraform's plan JSON (`format_version` 1.2), so that
/// policy and CI tools read it as they are; what has no place there stands under `drydock`.
public final class PlanJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlanJson() {}

  /// Return one JSON document, ending in a newline. Equal plans give equal bytes.
  public static String render(Plan plan) {
    var document = NODES.objectNode();
    document.put("format_version", "1.2");
    document.set("resource_drift", OutsideJson.of(plan));
    var changes = document.putArray("resource_changes");
    plan.changes().forEach(change -> changes.add(ChangeJson.of(change)));
    var outputs = document.putObject("output_changes");
    plan.outputs().forEach(output -> outputs.set(output.name(), output(output)));
    document.set("checks", ChecksJson.of(plan.checks()));
    document.put("applyable", !plan.isEmpty());
    document.put("complete", !plan.isPartial());
    document.put("errored", false);
    document.set("drydock", own(plan));
    return JsonText.document(document);
  }

  private static ObjectNode output(OutputChange output) {
    var change = NODES.objectNode();
    change.putArray("actions").add(action(output));
    change.set("before", ValueJson.of(output.before()));
    change.set("after", ValueJson.of(output.after()));
    change.set("after_unknown", ValueJson.unknown(output.after()));
    change.set("before_sensitive", ValueJson.sensitive(output.before()));
    change.set("after_sensitive", ValueJson.sensitive(output.after()));
    return change;
  }

  private static String action(OutputChange output) {
    if (PlanText.isSame(output)) {
      return "no-op";
    }
    if (output.before().isNull()) {
      return "create";
    }
    return output.after().isNull() ? "delete" : "update";
  }

  private static ObjectNode own(Plan plan) {
    var own = NODES.objectNode();
    own.put("stack", plan.stack());
    own.put("intent", plan.intent().name().toLowerCase(Locale.ROOT));
    own.put("fingerprint", plan.fingerprint());
    own.put("estimate_seconds", plan.estimate().toSeconds());
    var summary = own.putObject("summary");
    summary.put("add", plan.summary().add());
    summary.put("change", plan.summary().change());
    summary.put("destroy", plan.summary().destroy());
    summary.put("forget", plan.summary().forget());
    summary.put("import", plan.summary().imported());
    var steps = own.putArray("steps");
    plan.steps().vertexSet().stream().sorted().forEach(step -> steps.add(step(plan, step)));
    var traffic = own.putArray("traffic");
    plan.traffic().forEach(change -> traffic.add(traffic(change)));
    return own;
  }

  private static ObjectNode step(Plan plan, Step step) {
    var node = NODES.objectNode();
    node.put("step", step.toString());
    node.put("id", step.id().text());
    node.put("typical_seconds", step.typical().toSeconds());
    var after = node.putArray("after");
    Graphs.predecessorListOf(plan.steps(), step).stream()
        .sorted()
        .forEach(earlier -> after.add(earlier.toString()));
    return node;
  }

  private static JsonNode traffic(TrafficChange change) {
    var node = NODES.objectNode();
    node.put("address", change.address().toString());
    node.put("outage", change.outage());
    var versions = node.putArray("versions");
    for (var version : change.versions()) {
      var entry = versions.addObject();
      entry.put("name", version.name());
      entry.put("declared_before", version.declaredBefore().share());
      entry.put("declared", version.declared().share());
      entry.put("default", version.declared().main());
      entry.put("role", version.declared().role());
      entry.put("effective_before", version.before());
      entry.put("effective", version.after());
    }
    return node;
  }
}
