package dev.drydock.core.render.drift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.Finding;
import dev.drydock.core.render.JsonText;
import dev.drydock.specs.source.Span;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.Trace;
import java.util.List;

/// Writes a drift report as SARIF 2.1.0 (OASIS), which code scanning reads: a rule per finding, a
/// result per field or object. What a rule of the spec ignores is a suppressed result.
public final class DriftSarif {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<Finding> RULES = List.of(Finding.values());
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private DriftSarif() {}

  public static String render(DriftReport report) {
    var document = NODES.objectNode();
    document.put("$schema", SCHEMA);
    document.put("version", "2.1.0");
    var run = document.putArray("runs").addObject();
    var driver = run.putObject("tool").putObject("driver");
    driver.put("name", "drydock drift");
    var rules = driver.putArray("rules");
    RULES.forEach(finding -> rules.add(rule(finding)));
    run.put("columnKind", "unicodeCodePoints");
    var results = run.putArray("results");
    Problem.of(report).forEach(problem -> results.add(result(problem)));
    run.putObject("properties")
        .put("stack", report.stack())
        .put("observedAt", report.observedAt().toString());
    return JsonText.document(document);
  }

  private static ObjectNode rule(Finding finding) {
    var rule = NODES.objectNode();
    rule.put("id", finding.word());
    rule.putObject("shortDescription").put("text", description(finding));
    return rule;
  }

  private static String description(Finding finding) {
    return switch (finding) {
      case CHANGED -> "A field is not what Drydock last asserted, or not what the spec says.";
      case DELETED -> "An object that was applied is gone.";
      case MARK_LOST -> "The owner's mark was taken off an object.";
      case MARK_EDITED -> "The owner's mark names another object.";
      case NOT_APPLIED -> "An object of the spec was not applied yet.";
      case NOT_OURS -> "An object of the spec exists, and not by Drydock.";
      case RENAMED -> "An object carries an address that the spec does not have.";
      case NOT_WANTED -> "An object of the stack is no longer in the spec.";
    };
  }

  private static ObjectNode result(Problem problem) {
    var result = NODES.objectNode();
    result.put("ruleId", problem.object().finding().word());
    result.put("ruleIndex", RULES.indexOf(problem.object().finding()));
    result.put("level", problem.drifted() ? "warning" : "note");
    result.putObject("message").put("text", problem.object().address() + ": " + problem.message());
    var location = result.putArray("locations").addObject();
    problem.place().ifPresent(place -> location.set("physicalLocation", physical(place)));
    location
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", problem.object().address().toString())
        .put("kind", "object");
    result
        .putObject("partialFingerprints")
        .put("drydockFinding/v1", Digest.hex(fingerprint(problem)));
    suppress(problem, result);
    var properties = result.putObject("properties");
    properties.put("side", problem.side().word());
    problem.trace().ifPresent(trace -> trace(trace, properties));
    return result;
  }

  private static void trace(Trace trace, ObjectNode properties) {
    properties.put("who", trace.who());
    properties.put("how", trace.how());
    properties.put("at", trace.at().toString());
  }

  private static void suppress(Problem problem, ObjectNode result) {
    problem
        .field()
        .filter(field -> field.ignored())
        .flatMap(field -> field.rule())
        .ifPresent(rule ->
            result
                .putArray("suppressions")
                .addObject()
                .put("kind", "inSource")
                .put("justification", rule.reason()));
  }

  private static String fingerprint(Problem problem) {
    return problem.object().id().key()
        + "\n"
        + problem.object().finding().word()
        + "\n"
        + problem.field().map(field -> field.field().path()).orElse("");
  }

  private static ObjectNode physical(Span place) {
    var physical = NODES.objectNode();
    physical.putObject("artifactLocation").put("uri", uri(place.file()));
    var region = physical.putObject("region");
    region.put("startLine", place.start().line());
    region.put("startColumn", place.start().column());
    region.put("endLine", place.end().line());
    region.put("endColumn", place.end().column());
    return physical;
  }

  /// Write a relative path as a URI reference (RFC 3986).
  private static String uri(String file) {
    return file.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
  }
}
