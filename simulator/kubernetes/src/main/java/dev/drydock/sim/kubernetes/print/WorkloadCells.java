package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What tables show of workloads and autoscalers.
final class WorkloadCells {
  private WorkloadCells() {}

  static void addTo(Map<String, Cell> all) {
    all.put("deploymentReady", Cells.text(WorkloadCells::ready));
    all.put("selector", Cells.text(object -> Cells.selector(Json.at(object, "spec", "selector"))));
    all.put("mapSelector", Cells.text(object -> Cells.map(Json.at(object, "spec", "selector"))));
    all.put(
        "nodeSelector",
        Cells.text(
            object -> Cells.map(Json.at(object, "spec", "template", "spec", "nodeSelector"))));
    all.put("controller", Cells.text(WorkloadCells::controller));
    all.put("jobStatus", Cells.text(WorkloadCells::jobStatus));
    all.put("jobCompletions", Cells.text(WorkloadCells::completions));
    all.put("jobDuration", (object, now) -> Json.NODES.textNode(duration(object, now)));
    all.put(
        "cronSuspend", Cells.text(object -> title(Json.at(object, "spec", "suspend").asBoolean())));
    all.put("cronActive", Cells.number(object -> Json.at(object, "status", "active").size()));
    all.put("cronLast", (object, now) -> Json.NODES.textNode(last(object, now)));
    all.put("scaleReference", Cells.text(WorkloadCells::reference));
    all.put("scaleTargets", Cells.text(WorkloadCells::targets));
  }

  private static String title(boolean value) {
    return value ? "True" : "False";
  }

  private static String ready(ObjectNode workload) {
    return Json.at(workload, "status", "readyReplicas").asInt()
        + "/"
        + Json.at(workload, "spec", "replicas").asInt();
  }

  private static String controller(ObjectNode revision) {
    return Json.objects(Json.at(revision, "metadata", "ownerReferences")).stream()
        .filter(owner -> owner.path("controller").asBoolean())
        .map(owner ->
            ObjectCells.lower(Json.text(owner, "kind"))
                + "."
                + Json.text(owner, "apiVersion").replaceFirst("/.*", "")
                + "/"
                + Json.text(owner, "name"))
        .findFirst()
        .orElse(Cells.NONE);
  }

  private static boolean holds(JsonNode object, String type) {
    return Json.objects(Json.at(object, "status", "conditions")).stream()
        .anyMatch(condition ->
            Json.text(condition, "type").equals(type)
                && Json.text(condition, "status").equals("True"));
  }

  private static String jobStatus(ObjectNode job) {
    for (var type : new String[] {"Complete", "Failed"}) {
      if (holds(job, type)) {
        return type;
      }
    }
    if (job.path("metadata").has("deletionTimestamp")) {
      return "Terminating";
    }
    for (var type : new String[] {"Suspended", "FailureTarget", "SuccessCriteriaMet"}) {
      if (holds(job, type)) {
        return type;
      }
    }
    return "Running";
  }

  private static String completions(ObjectNode job) {
    int done = Json.at(job, "status", "succeeded").asInt();
    var wanted = Json.at(job, "spec", "completions");
    if (wanted.isNumber()) {
      return done + "/" + wanted.asInt();
    }
    int parallel = Json.at(job, "spec", "parallelism").asInt(1);
    return parallel > 1 ? done + "/1 of " + parallel : done + "/1";
  }

  private static String duration(ObjectNode job, Instant now) {
    var began = Json.text(job, "status", "startTime");
    var ended = Json.text(job, "status", "completionTime");
    if (began.isEmpty()) {
      return "";
    }
    return ended.isEmpty()
        ? Age.since(began, now)
        : Age.of(Duration.between(Instant.parse(began), Instant.parse(ended)));
  }

  private static String last(ObjectNode cron, Instant now) {
    var time = Json.text(cron, "status", "lastScheduleTime");
    return time.isEmpty() ? Cells.NONE : Age.since(time, now);
  }

  private static String reference(ObjectNode scaler) {
    var target = Json.at(scaler, "spec", "scaleTargetRef");
    return Json.text(target, "kind") + "/" + Json.text(target, "name");
  }

  private static String targets(ObjectNode scaler) {
    var shown =
        Json.objects(Json.at(scaler, "spec", "metrics")).stream()
            .map(metric -> metric.path("resource"))
            .map(metric ->
                Json.text(metric, "name")
                    + ": <unknown>/"
                    + Json.text(metric, "target", "averageUtilization")
                    + "%")
            .toList();
    return Cells.joined(shown, ", ");
  }
}
