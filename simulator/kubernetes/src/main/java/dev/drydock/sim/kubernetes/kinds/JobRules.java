package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.List;

/// What the API server adds to Jobs and CronJobs. Source: the API reference of Kubernetes 1.34, and
/// for the labels the documentation of Jobs.
final class JobRules {
  private static final String UID = "controller-uid";
  private static final String NAME = "job-name";
  private static final String GROUP = "batch.kubernetes.io/";

  private JobRules() {}

  /// Fill in the spec of a Job.
  static void defaults(ObjectNode spec) {
    if (Json.absent(spec.get("completions")) && Json.absent(spec.get("parallelism"))) {
      spec.put("completions", 1);
    }
    number(spec, "parallelism", 1);
    boolean perIndex = !Json.absent(spec.get("backoffLimitPerIndex"));
    number(spec, "backoffLimit", perIndex ? Integer.MAX_VALUE : 6);
    text(spec, "completionMode", "NonIndexed");
    var policy = spec.path("podFailurePolicy");
    text(spec, "podReplacementPolicy", policy.isObject() ? "Failed" : "TerminatingOrFailed");
    flag(spec, "suspend");
    flag(spec, "manualSelector");
    for (var rule : Json.objects(policy.path("rules"))) {
      Json.objects(rule.path("onPodConditions")).forEach(each -> text(each, "status", "True"));
    }
  }

  /// Fill in the spec of a CronJob; what it makes is filled in when it is made.
  static void cronDefaults(ObjectNode spec) {
    text(spec, "concurrencyPolicy", "Allow");
    flag(spec, "suspend");
    number(spec, "successfulJobsHistoryLimit", 3);
    number(spec, "failedJobsHistoryLimit", 1);
  }

  private static void number(ObjectNode spec, String name, int value) {
    if (Json.absent(spec.get(name))) {
      spec.put(name, value);
    }
  }

  private static void text(ObjectNode spec, String name, String value) {
    if (Json.text(spec, name).isEmpty()) {
      spec.put(name, value);
    }
  }

  private static void flag(ObjectNode spec, String name) {
    if (Json.absent(spec.get(name))) {
      spec.put(name, false);
    }
  }

  /// Let a new Job, which has its uid, select its own pods and no others.
  static void select(ObjectNode job) {
    var spec = Json.ensure(job, "spec");
    if (spec.path("manualSelector").asBoolean()) {
      return;
    }
    var uid = Json.text(job, "metadata", "uid");
    var labels = Json.ensure(spec, "template", "metadata", "labels");
    boolean own = !Json.at(job, "metadata", "labels").isEmpty();
    boolean same = Json.same(Json.at(job, "metadata", "labels"), labels);
    for (var prefix : List.of("", GROUP)) {
      label(labels, prefix + UID, uid);
      label(labels, prefix + NAME, Json.text(job, "metadata", "name"));
    }
    if (!own || same) {
      Json.ensure(job, "metadata").set("labels", labels.deepCopy());
    }
    label(Json.ensure(spec, "selector", "matchLabels"), GROUP + UID, uid);
  }

  private static void label(ObjectNode labels, String name, String value) {
    if (Json.text(labels, name).isEmpty()) {
      labels.put(name, value);
    }
  }

  /// Say whether something about a template may still change: it never began.
  static boolean isWaiting(JsonNode job) {
    return Json.at(job, "spec", "suspend").asBoolean()
        && Json.text(job, "status", "startTime").isEmpty();
  }
}
