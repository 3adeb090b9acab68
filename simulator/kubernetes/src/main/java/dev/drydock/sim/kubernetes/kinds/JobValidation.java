package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.cron.NoSchedule;
import dev.drydock.sim.kubernetes.cron.Schedule;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal.Cause;
import java.time.ZoneId;
import java.util.List;

/// Checks Jobs and CronJobs.
final class JobValidation {
  private static final int CRON_NAME_MAX = 52;
  private static final List<String> RESTARTS = List.of("OnFailure", "Never");
  private static final String NOT_NEGATIVE = "must be greater than or equal to 0";

  private final List<Cause> faults;

  private JobValidation(List<Cause> faults) {
    this.faults = faults;
  }

  static void job(ObjectNode job, List<Cause> faults) {
    var spec = job.path("spec");
    var validation = new JobValidation(faults);
    validation.spec(spec, "spec");
    var wanted = Json.at(spec, "selector", "matchLabels");
    var labels = Json.at(spec, "template", "metadata", "labels");
    if (Json.absent(spec.get("selector"))) {
      faults.add(Cause.required("spec.selector", ""));
    } else if (!Validation.contains(labels, wanted)) {
      faults.add(
          Cause.invalid(
              "spec.template.metadata.labels",
              Json.sorted(labels).toString(),
              "`selector` does not match template `labels`"));
    }
  }

  static void cronJob(ObjectNode cron, List<Cause> faults) {
    var validation = new JobValidation(faults);
    var name = Json.text(cron, "metadata", "name");
    if (name.length() > CRON_NAME_MAX) {
      faults.add(
          Cause.invalid(
              "metadata.name", Validation.quoted(name), "must be no more than 52 characters"));
    }
    var spec = cron.path("spec");
    validation.schedule(spec);
    validation.timeZone(spec);
    validation.known(spec, "spec", "concurrencyPolicy", "Allow", "Forbid", "Replace");
    for (var field :
        List.of(
            "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit")) {
      validation.notNegative(spec, "spec", field);
    }
    var template = Json.at(spec, "jobTemplate", "spec");
    if (template.path("manualSelector").asBoolean()) {
      faults.add(
          Cause.unsupported(
              "spec.jobTemplate.spec.manualSelector", "true", List.of("\"nil\"", "\"false\"")));
    }
    validation.spec(template, "spec.jobTemplate.spec");
  }

  private void schedule(JsonNode spec) {
    var schedule = Json.text(spec, "schedule");
    if (schedule.isEmpty()) {
      faults.add(Cause.required("spec.schedule", ""));
    } else if (schedule.contains("TZ")) {
      faults.add(
          Cause.invalid(
              "spec.schedule",
              Validation.quoted(schedule),
              "cannot use TZ or CRON_TZ in schedule, use timeZone field instead"));
    } else {
      try {
        Schedule.parse(schedule);
      } catch (NoSchedule refused) {
        faults.add(Cause.invalid("spec.schedule", Validation.quoted(schedule), refused.why()));
      }
    }
  }

  private void timeZone(JsonNode spec) {
    if (Json.absent(spec.get("timeZone"))) {
      return;
    }
    var zone = Json.text(spec, "timeZone");
    if (zone.isEmpty()) {
      zone(zone, "must be nil or non-empty string");
    } else if (zone.equalsIgnoreCase("Local")) {
      zone(zone, "must be an explicit time zone as defined in https://www.iana.org/time-zones");
    } else if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      zone(zone, "unknown time zone " + zone);
    }
  }

  private void zone(String zone, String why) {
    faults.add(Cause.invalid("spec.timeZone", Validation.quoted(zone), why));
  }

  private void spec(JsonNode spec, String path) {
    for (var field :
        List.of(
            "parallelism",
            "completions",
            "activeDeadlineSeconds",
            "backoffLimit",
            "backoffLimitPerIndex",
            "maxFailedIndexes",
            "ttlSecondsAfterFinished")) {
      notNegative(spec, path, field);
    }
    known(spec, path, "completionMode", "Indexed", "NonIndexed");
    indexed(spec, path);
    policy(spec, path);
    PodValidation.containers(Json.at(spec, "template", "spec"), path + ".template.spec", faults);
    var restart = Json.text(spec, "template", "spec", "restartPolicy");
    if (!RESTARTS.contains(restart)) {
      faults.add(
          Cause.required(
              path + ".template.spec.restartPolicy", "valid values: \"OnFailure\", \"Never\""));
    }
  }

  private void indexed(JsonNode spec, String path) {
    boolean indexed = Json.text(spec, "completionMode").equals("Indexed");
    if (indexed && Json.absent(spec.get("completions"))) {
      faults.add(Cause.required(path + ".completions", "when completion mode is Indexed"));
    }
    for (var field : List.of("backoffLimitPerIndex", "maxFailedIndexes", "successPolicy")) {
      if (!indexed && !Json.absent(spec.get(field))) {
        faults.add(
            Cause.invalid(
                path + "." + field,
                spec.get(field).toString(),
                "requires indexed completion mode"));
      }
    }
  }

  private void policy(JsonNode spec, String path) {
    var rules = Json.objects(Json.at(spec, "podFailurePolicy", "rules"));
    if (rules.isEmpty()) {
      return;
    }
    var restart = Json.text(spec, "template", "spec", "restartPolicy");
    if (!restart.equals("Never")) {
      faults.add(
          Cause.invalid(
              path + ".template.spec.restartPolicy",
              Validation.quoted(restart),
              "only \"Never\" is supported when podFailurePolicy is specified"));
    }
    for (int i = 0; i < rules.size(); i++) {
      var at = path + ".podFailurePolicy.rules[" + i + "]";
      known(rules.get(i), at, "action", "Count", "FailIndex", "FailJob", "Ignore");
      if (rules.get(i).path("onExitCodes") instanceof ObjectNode codes) {
        known(codes, at + ".onExitCodes", "operator", "In", "NotIn");
      }
    }
  }

  private void known(JsonNode object, String path, String field, String... values) {
    var value = Json.text(object, field);
    if (!value.isEmpty() && !List.of(values).contains(value)) {
      var quoted = List.of(values).stream().map(Validation::quoted).toList();
      faults.add(Cause.unsupported(path + "." + field, value, quoted));
    }
  }

  private void notNegative(JsonNode object, String path, String field) {
    if (object.path(field).asLong() < 0) {
      faults.add(Cause.invalid(path + "." + field, object.path(field).asText(), NOT_NEGATIVE));
    }
  }
}
