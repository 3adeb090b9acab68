package dev.drydock.sim.kubernetes.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The log of one container, as its pod's status has it.
final class ContainerLog {
  /// @param at to the second, as statuses tell it
  record Line(Instant at, String text) {}

  private static final JsonNode LINES = read();

  private ContainerLog() {}

  /// Return the lines so far, oldest first; none while the container has not started.
  static List<Line> of(ObjectNode pod, String container) {
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
                .replace("{port}", port);
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
    if (!running.isObject()) {
      return Optional.empty();
    }
    var text =
        switch (what) {
          case "started" -> Json.text(running, "startedAt");
          case "ready" -> ready(pod);
          case "leaving" -> Json.text(pod, "metadata", "deletionTimestamp");
          default ->
              throw new IllegalStateException("No time " + what + ". This is a bug in Drydock.");
        };
    return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
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
