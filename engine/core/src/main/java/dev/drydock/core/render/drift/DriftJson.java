package dev.drydock.core.render.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.FieldDrift;
import dev.drydock.core.drift.ObjectDrift;
import dev.drydock.core.drift.Side;
import dev.drydock.core.render.JsonText;
import dev.drydock.core.render.ValueJson;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Trace;
import java.util.Optional;

/// Writes a drift report as one JSON document.
public final class DriftJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DriftJson() {}

  /// Return the document, ending in a newline.
  public static String render(DriftReport report) {
    var document = NODES.objectNode();
    document.put("format_version", "1.0");
    document.put("stack", report.stack());
    document.put("observed_at", report.observedAt().toString());
    document.put("logs_since", report.since().toString());
    document.put("live", report.live());
    document.put("drifted", report.drifted());
    document.put("pending", report.pending());
    document.set("summary", summary(report));
    var objects = document.putArray("objects");
    report.objects().forEach(object -> objects.add(object(object)));
    var warnings = document.putArray("warnings");
    report.warnings().forEach(warning -> warnings.add(warning.detail()));
    return JsonText.document(document);
  }

  private static ObjectNode summary(DriftReport report) {
    var summary = NODES.objectNode();
    summary.put("checked_objects", report.checked().size());
    summary.put("drifted_objects", report.objects().stream().filter(ObjectDrift::drifted).count());
    summary.put("pending_objects", report.objects().stream().filter(ObjectDrift::pending).count());
    for (var side : Side.values()) {
      summary.put(side.word() + "_fields", report.fields(side));
    }
    summary.put("ignored_fields", report.ignored());
    return summary;
  }

  private static ObjectNode object(ObjectDrift object) {
    var node = NODES.objectNode();
    node.put("address", object.address().toString());
    node.put("type", object.type().name());
    node.put("provider_name", object.type().provider());
    node.put("id", object.id().text());
    node.put("finding", object.finding().word());
    node.put("drifted", object.drifted());
    node.set("range", range(object.place()));
    node.set("change", trace(object.trace()));
    node.put("note", object.note());
    var fields = node.putArray("fields");
    object.fields().forEach(field -> fields.add(field(field, object.placeOf(field))));
    return node;
  }

  private static ObjectNode field(FieldDrift field, Optional<Span> place) {
    var node = NODES.objectNode();
    node.put("attribute", field.word());
    node.put("path", field.field().path());
    node.put("side", field.side().word());
    node.put("drifted", field.drifted());
    node.put("sensitive", sensitive(field));
    node.put("before_known", field.before().isPresent());
    node.set("before", ValueJson.of(field.before().orElseGet(Value::absent)));
    node.set("after", ValueJson.of(field.after()));
    node.set(
        "desired", field.field().writeOnly() ? NODES.nullNode() : ValueJson.of(field.desired()));
    node.set("range", range(place));
    node.set("change", trace(field.trace()));
    node.set("ignore_rule", rule(field));
    node.put("note", field.note());
    return node;
  }

  private static boolean sensitive(FieldDrift field) {
    return field.field().writeOnly()
        || field.after().isSensitive()
        || field.desired().isSensitive();
  }

  private static JsonNode rule(FieldDrift field) {
    return field
        .rule()
        .<JsonNode>map(rule -> rule(rule, field.ignored()))
        .orElseGet(NODES::nullNode);
  }

  private static ObjectNode rule(IgnoreRule rule, boolean holds) {
    var node = NODES.objectNode();
    node.put("attribute", rule.attribute());
    node.put("reason", rule.reason());
    node.put("until", rule.until().map(Object::toString).orElse(null));
    node.put("holds", holds);
    return node;
  }

  private static JsonNode trace(Optional<Trace> trace) {
    return trace.<JsonNode>map(DriftJson::trace).orElseGet(NODES::nullNode);
  }

  private static ObjectNode trace(Trace trace) {
    var node = NODES.objectNode();
    node.put("who", trace.who());
    node.put("how", trace.how());
    node.put("at", trace.at().toString());
    return node;
  }

  /// Write a place as Terraform's diagnostics do.
  private static JsonNode range(Optional<Span> place) {
    return place.<JsonNode>map(DriftJson::range).orElseGet(NODES::nullNode);
  }

  private static ObjectNode range(Span span) {
    var node = NODES.objectNode();
    node.put("filename", span.file());
    node.set("start", position(span.start()));
    node.set("end", position(span.end()));
    return node;
  }

  private static ObjectNode position(Position position) {
    var node = NODES.objectNode();
    node.put("line", position.line());
    node.put("column", position.column());
    node.put("byte", position.offset());
    return node;
  }
}
