package dev.drydock.cli.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Listener;
import dev.drydock.core.execute.OutputValue;
import dev.drydock.core.execute.Report;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Summary;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticJson;
import dev.drydock.specs.diagnostic.Severity;
import dev.drydock.specs.source.Source;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what happens as one JSON object a line, with the type names of Terraform's
/// machine-readable UI. Times are those of the world that is worked on; before one is open there is
/// none to tell.
public final class EventStream implements Listener {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String INFO = "info";

  private final PrintStream out;
  private final Map<Step, Instant> began = new HashMap<>();
  private Optional<Instant> now = Optional.empty();

  public EventStream(PrintStream out) {
    this.out = out;
  }

  /// Say who speaks.
  public void version(String drydock) {
    line(INFO, "Drydock " + drydock, "version", node().put("drydock", drydock).put("ui", "1.2"));
  }

  /// Tell time from here on.
  public void at(Instant instant) {
    now = Optional.of(instant);
  }

  /// Tell what a plan holds, and how much that is.
  public void planned(Plan plan) {
    for (var change : plan.changes()) {
      EventJson.planned(change)
          .ifPresent(planned ->
              line(
                  INFO,
                  change.address() + ": Plan to " + planned.path("action").textValue(),
                  "planned_change",
                  node().set("change", planned)));
    }
    summary("Plan", plan.summary(), "plan");
  }

  /// Tell how a run ended: how much it changed, if it did all, and what is published.
  public void ended(Report report, List<OutputValue> outputs) {
    var operation = EventJson.operation(report.plan().intent());
    switch (report.ending()) {
      case DONE, NOTHING_TO_DO ->
          summary(EventJson.capital(operation) + " complete", report.plan().summary(), operation);
      case PARTLY, FAILED -> {}
    }
    if (!outputs.isEmpty()) {
      var all = node();
      outputs.forEach(output ->
          all.set(output.name(), MAPPER.valueToTree(OutputJson.described(output.value()))));
      line(INFO, "Outputs: " + outputs.size(), "outputs", node().set("outputs", all));
    }
  }

  private void summary(String what, Summary summary, String operation) {
    line(
        INFO,
        what
            + ": "
            + summary.add()
            + " to add, "
            + summary.change()
            + " to change, "
            + summary.destroy()
            + " to destroy",
        "change_summary",
        node().set("changes", EventJson.changes(summary, operation)));
  }

  /// Tell diagnostics.
  public void diagnostics(List<Diagnostic> diagnostics, List<Source> sources) {
    var json = new DiagnosticJson(sources);
    for (var diagnostic : diagnostics) {
      var level = diagnostic.severity() == Severity.ERROR ? "error" : "warn";
      line(
          level,
          EventJson.capital(level) + ": " + diagnostic.code().summary(),
          "diagnostic",
          node().set("diagnostic", MAPPER.valueToTree(json.fields(diagnostic))));
    }
  }

  @Override
  public void on(Event event) {
    at(event.at());
    var step = event.step();
    switch (event) {
      case Event.Started(_, var at) -> {
        began.put(step, at);
        hook(INFO, step, "started", "apply_start", EventJson.hook(step));
      }
      case Event.Waiting waiting ->
          hook(INFO, step, note(waiting), "apply_progress", under(step, waiting.at()));
      case Event.Retried(_, var at, var fault, _) ->
          hook("warn", step, fault.message(), "apply_progress", under(step, at));
      case Event.Done(_, _, var took) ->
          hook(INFO, step, "complete", "apply_complete", EventJson.hook(step, took));
      case Event.Failed(_, var at, _) ->
          hook("error", step, "errored", "apply_errored", under(step, at));
      case Event.PickedUp(_, var at, _) -> {
        began.put(step, at);
        hook(INFO, step, "picked up from an earlier run", "apply_start", EventJson.hook(step));
      }
      case Event.Abandoned(_, var at, _) ->
          hook("error", step, "abandoned", "apply_errored", under(step, at));
      case Event.Skipped _ -> line("warn", message(step, "skipped"), "log", node());
    }
  }

  private static String note(Event.Waiting waiting) {
    return "under way" + (waiting.note().isEmpty() ? "" : ": " + waiting.note());
  }

  private ObjectNode under(Step step, Instant at) {
    return EventJson.hook(step, Duration.between(began.getOrDefault(step, at), at));
  }

  private void hook(String level, Step step, String what, String type, ObjectNode hook) {
    line(level, message(step, what), type, node().set("hook", hook));
  }

  private static String message(Step step, String what) {
    return step.address() + ": " + EventJson.capital(step.verb()) + " " + what;
  }

  private void line(String level, String message, String type, ObjectNode more) {
    var line = node().put("@level", level).put("@message", message).put("@module", "drydock.ui");
    now.ifPresent(at -> line.put("@timestamp", at.toString()));
    line.put("type", type);
    line.setAll(more);
    try {
      out.writeBytes((MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree has a text. This is a bug in Drydock.", e);
    }
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
