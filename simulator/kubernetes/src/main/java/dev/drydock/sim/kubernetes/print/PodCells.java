package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.List;
import java.util.Map;

/// What tables show of pods and of what holds pods.
final class PodCells {
  private PodCells() {}

  static void addTo(Map<String, Cell> all) {
    all.put("podReady", Cells.text(PodCells::ready));
    all.put("podStatus", Cells.text(PodCells::status));
    all.put("podRestarts", Cells.text(PodCells::restarts));
    all.put("podGates", Cells.text(PodCells::gates));
    all.put("containers", Cells.text(object -> names(template(object), "name")));
    all.put("images", Cells.text(object -> names(template(object), "image")));
    all.put("podTemplateContainers", Cells.text(object -> names(object.path("template"), "name")));
    all.put("podTemplateImages", Cells.text(object -> names(object.path("template"), "image")));
    all.put(
        "podTemplateLabels",
        Cells.text(object -> Cells.map(Json.at(object, "template", "metadata", "labels"))));
    all.put("cronContainers", Cells.text(object -> names(jobTemplate(object), "name")));
    all.put("cronImages", Cells.text(object -> names(jobTemplate(object), "image")));
  }

  private static JsonNode template(ObjectNode object) {
    return Json.at(object, "spec", "template");
  }

  private static JsonNode jobTemplate(ObjectNode object) {
    return Json.at(object, "spec", "jobTemplate", "spec", "template");
  }

  private static String names(JsonNode template, String field) {
    return Cells.joined(Cells.each(Json.at(template, "spec", "containers"), field), ",");
  }

  private static List<ObjectNode> statuses(ObjectNode pod) {
    return Json.objects(Json.at(pod, "status", "containerStatuses"));
  }

  private static String ready(ObjectNode pod) {
    long ready = statuses(pod).stream().filter(status -> status.path("ready").asBoolean()).count();
    return ready + "/" + Json.at(pod, "spec", "containers").size();
  }

  private static String restarts(ObjectNode pod) {
    return Integer.toString(
        statuses(pod).stream().mapToInt(status -> status.path("restartCount").asInt()).sum());
  }

  private static String gates(ObjectNode pod) {
    var gates = Cells.each(Json.at(pod, "spec", "readinessGates"), "conditionType");
    long met = gates.stream().filter(gate -> condition(pod, gate, "status").equals("True")).count();
    return gates.isEmpty() ? Cells.NONE : met + "/" + gates.size();
  }

  private static String condition(ObjectNode pod, String type, String field) {
    return Json.objects(Json.at(pod, "status", "conditions")).stream()
        .filter(condition -> Json.text(condition, "type").equals(type))
        .map(condition -> Json.text(condition, field))
        .findFirst()
        .orElse("");
  }

  /// Tell one word for a pod: the reason of whichever container stands in the way.
  private static String status(ObjectNode pod) {
    var phase = Json.text(pod, "status", "phase");
    var reason = Json.text(pod, "status", "reason");
    var word = reason.isEmpty() ? phase : reason;
    if (condition(pod, "PodScheduled", "reason").equals("SchedulingGated")) {
      word = "SchedulingGated";
    }
    for (var status : statuses(pod).reversed()) {
      var why = why(status.path("state"));
      word = why.isEmpty() ? word : why;
    }
    boolean running = statuses(pod).stream().anyMatch(PodCells::running);
    if (word.equals("Completed") && running) {
      word = condition(pod, "Ready", "status").equals("True") ? "Running" : "NotReady";
    }
    boolean leaving = pod.path("metadata").has("deletionTimestamp");
    return leaving && !phase.matches("Succeeded|Failed") ? "Terminating" : word;
  }

  private static boolean running(ObjectNode status) {
    return status.path("ready").asBoolean() && status.path("state").has("running");
  }

  private static String why(JsonNode state) {
    var waiting = Json.text(state, "waiting", "reason");
    if (!waiting.isEmpty() || !state.has("terminated")) {
      return waiting;
    }
    var terminated = Json.text(state, "terminated", "reason");
    return terminated.isEmpty()
        ? "ExitCode:" + Json.at(state, "terminated", "exitCode").asInt()
        : terminated;
  }
}
