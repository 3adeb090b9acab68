package dev.drydock.core.render.drift;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.Finding;
import dev.drydock.core.render.form.Sarif;
import dev.drydock.specs.source.Span;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.Trace;
import java.util.List;

/// Writes a drift report as SARIF 2.1.0 (OASIS), which code scanning reads: a rule per finding, a
/// result per field or object. What a rule of the spec ignores is a suppressed result.
public final class DriftSarif {
  private static final List<Finding> RULES = List.of(Finding.values());

  private DriftSarif() {}

  public static String render(DriftReport report) {
    var log = new Sarif("drydock drift", "unicodeCodePoints");
    RULES.forEach(finding -> log.rule(finding.word(), description(finding)));
    Problem.of(report).forEach(problem -> result(problem, log));
    log.properties().put("stack", report.stack()).put("observedAt", report.observedAt().toString());
    return log.text();
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

  private static void result(Problem problem, Sarif log) {
    var finding = problem.object().finding();
    var result =
        log.result(
            finding.word(),
            RULES.indexOf(finding),
            problem.drifted() ? "warning" : "note",
            problem.object().address() + ": " + problem.message());
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
    var start = place.start();
    var end = place.end();
    return Sarif.physical(
        place.file(), Sarif.region(start.line(), start.column(), end.line(), end.column()));
  }
}
