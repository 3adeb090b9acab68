package dev.drydock.cli.console;

import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Listener;
import dev.drydock.core.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells what happens while a plan is applied: a line each, with the time that has passed in the
/// world that is worked on.
public final class ProgressLines implements Listener {
  private final Screen screen;
  private final Instant beginning;
  private final Map<Step, String> notes = new HashMap<>();
  private final Map<Step, Instant> underWay = new LinkedHashMap<>();

  public ProgressLines(Screen screen, Instant beginning) {
    this.screen = screen;
    this.beginning = beginning;
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Event.Started(var step, var at) -> {
        underWay.put(step, at);
        line(event, doing(step) + " ...");
      }
      case Event.Waiting(var step, _, var note, _, _) -> waiting(event, step, note);
      case Event.PickedUp _ -> line(event, "picks up what an earlier run began ...");
      case Event.Retried(_, var at, var fault, var until) ->
          line(
              event,
              "again in " + Durations.text(Duration.between(at, until)) + ": " + fault.message());
      case Event.Done(var step, _, var took) -> {
        underWay.remove(step);
        line(event, done(step) + " after " + Durations.text(took));
      }
      case Event.Failed(var step, _, var diagnostic) -> {
        underWay.remove(step);
        line(event, "failed: " + diagnostic.code().name() + " " + diagnostic.code().summary());
      }
      case Event.Abandoned(var step, _, _) -> {
        underWay.remove(step);
        line(event, "abandoned: it goes on without Drydock");
      }
      case Event.Skipped(_, _, var because) -> line(event, "skipped" + reason(because));
    }
    status(event.at());
  }

  /// A poll that tells nothing new is not worth a line.
  private void waiting(Event event, Step step, String note) {
    if (!note.isEmpty() && !note.equals(notes.put(step, note))) {
      line(event, note);
    }
  }

  private void line(Event event, String text) {
    var elapsed = Durations.clock(Duration.between(beginning, event.at()));
    screen.line("  " + elapsed + "  " + event.step().address() + ": " + text);
  }

  private void status(Instant now) {
    if (underWay.isEmpty()) {
      return;
    }
    var waiting =
        underWay.entrySet().stream()
            .map(one ->
                one.getKey().address()
                    + " "
                    + Durations.text(Duration.between(one.getValue(), now)))
            .collect(Collectors.joining(", "));
    screen.status("  waiting for " + waiting);
  }

  private static String reason(List<Step> because) {
    return because.isEmpty()
        ? ": the run was stopped"
        : because.stream()
            .map(Step::toString)
            .collect(Collectors.joining(", ", ": it needs what failed (", ")"));
  }

  private static String doing(Step step) {
    return switch (step.verb()) {
      case "create" -> "creating";
      case "update" -> "updating";
      case "drain" -> "draining traffic";
      case "delete" -> "deleting";
      case "adopt" -> "importing";
      case "forget" -> "forgetting";
      default -> step.verb();
    };
  }

  private static String done(Step step) {
    return switch (step.verb()) {
      case "create" -> "created";
      case "update" -> "updated";
      case "drain" -> "drained";
      case "delete" -> "deleted";
      case "adopt" -> "imported";
      case "forget" -> "forgotten";
      default -> "done (" + step.verb() + ")";
    };
  }
}
