package dev.drydock.sim.kubernetes.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.kubernetes.task.Run;
import dev.drydock.sim.kubernetes.task.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The log of one container, as its pod's status has it.
final class ContainerLog {
  /// @param at to the second, as statuses tell it
  record Line(Instant at, String text) {}

  private static final JsonNode LINES = read();

  private ContainerLog() {}

  /// Return the lines so far, oldest first; none while the container has not started. A container
  /// that really works tells what it printed, and nothing else.
  static List<Line> of(Stored stored, String container, Tasks tasks) {
    var pod = stored.object();
    int number = status(pod, container).path("restartCount").asInt();
    return tasks
        .outcome(new Run(stored.uid(), stored.key(), container, number))
        .map(ContainerLog::printed)
        .orElseGet(() -> told(pod, container));
  }

  static List<Line> printed(Tasks.Outcome outcome) {
    var at = outcome.at().truncatedTo(ChronoUnit.SECONDS);
    return outcome.log().lines().map(line -> new Line(at, line)).toList();
  }

  private static List<Line> told(ObjectNode pod, String container) {
    var lines = new ArrayList<Line>();
    var spec = named(Json.at(pod, "spec", "containers"), container);
    var port = spec.path("ports").path(0).path("containerPort").asText("");
    for (var line : LINES) {
      var at = time(pod, container, Json.text(line, "at"));
      if (at.isPresent() && (!line.path("port").asBoolean() || !port.isEmpty())) {
        var text =
            Json.text(line, "text")
                .replace("{image}", Json.text(spec, "image"))
                .replace("{container}", container)
                .replace("{pod}", Json.text(pod, "metadata", "name"))
                .replace("{node}", Json.text(pod, "spec", "nodeName"))
                .replace("{port}", port)
                .replace("{code}", Json.text(ended(pod, container), "exitCode"));
        lines.add(new Line(at.get(), text));
      }
    }
    return lines;
  }

  /// Return the status of a container.
  static JsonNode status(ObjectNode pod, String container) {
    return named(Json.at(pod, "status", "containerStatuses"), container);
  }

  private static Optional<Instant> time(ObjectNode pod, String container, String what) {
    var running = Json.at(status(pod, container), "state", "running");
    var ended = ended(pod, container);
    if (!running.isObject() && !ended.isObject()) {
      return Optional.empty();
    }
    var text =
        switch (what) {
          case "started" -> Json.text(running.isObject() ? running : ended, "startedAt");
          case "ended" -> Json.text(ended, "finishedAt");
          case "ready" -> ready(pod);
          case "leaving" -> Json.text(pod, "metadata", "deletionTimestamp");
          default ->
              throw new IllegalStateException("No time " + what + ". This is a bug in Drydock.");
        };
    return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
  }

  /// Return how a container ended that does not run now.
  static JsonNode ended(ObjectNode pod, String container) {
    var status = status(pod, container);
    var now = Json.at(status, "state", "terminated");
    boolean waits = Json.at(status, "state", "waiting").isObject();
    return waits ? Json.at(status, "lastState", "terminated") : now;
  }

  private static String ready(ObjectNode pod) {
    return Json.objects(Json.at(pod, "status", "conditions")).stream()
        .filter(condition ->
            Json.text(condition, "type").equals("Ready")
                && Json.text(condition, "status").equals("True"))
        .map(condition -> Json.text(condition, "lastTransitionTime"))
        .findFirst()
        .orElse("");
  }

  private static JsonNode named(JsonNode list, String name) {
    return Json.objects(list).stream()
        .filter(each -> Json.text(each, "name").equals(name))
        .findFirst()
        .orElseGet(Json::object);
  }

  private static JsonNode read() {
    try (var in = ContainerLog.class.getResourceAsStream("lines.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
