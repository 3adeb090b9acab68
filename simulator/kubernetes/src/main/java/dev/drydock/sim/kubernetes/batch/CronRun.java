package dev.drydock.sim.kubernetes.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.control.Conditions;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Events;
import dev.drydock.sim.kubernetes.control.Owners;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One look at one CronJob.
final class CronRun {
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss +0000", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Controls controls;
  private final Events.Teller events;
  private final Stored cron;
  private final ObjectNode next;
  private final ObjectNode status;
  private final Instant now;

  CronRun(Controls controls, Events.Teller events, Stored cron) {
    this.controls = controls;
    this.events = events;
    this.cron = cron;
    this.next = cron.copy();
    this.status = Json.ensure(next, "status");
    this.now = Instant.parse(controls.identity().now());
  }

  void run() throws Refusal {
    var jobs = new ArrayList<>(jobs());
    review(jobs);
    forget(jobs);
    var spec = next.path("spec");
    var timetable = Timetable.of(next);
    if (timetable.isPresent() && !cron.leaving() && !spec.path("suspend").asBoolean()) {
      due(timetable.get());
      timetable
          .get()
          .after(now)
          .ifPresent(at -> Due.at(controls.work(), at, "cronjobs", cron.key()));
    }
    if (!Json.same(next.get("status"), cron.object().get("status"))) {
      controls.updateStatus(CronJobs.CRON_JOBS, cron, next, Controls.MANAGER);
    }
  }

  private List<Stored> jobs() {
    return controls.index().owned(cron.uid()).stream()
        .filter(job -> job.key().of("batch", "jobs"))
        .filter(job ->
            Owners.controller(job.object())
                .filter(owner -> Json.text(owner, "uid").equals(cron.uid()))
                .isPresent())
        .toList();
  }

  /// Take those off the list of active ones that are over or gone.
  private void review(List<Stored> jobs) throws Refusal {
    for (var job : jobs) {
      var name = job.key().name();
      boolean over = Verdict.isOver(job.object());
      if (isListed(job.uid()) && over) {
        unlist(job.uid());
        var how = Conditions.holds(job.object(), Verdict.COMPLETE) ? "Complete" : "Failed";
        tell("Normal", "SawCompletedJob", "Saw completed job: " + name + ", condition: " + how);
      } else if (!isListed(job.uid()) && !over && !job.leaving()) {
        tell(
            "Warning",
            "UnexpectedJob",
            "Saw a job that the controller did not create or forgot: " + name);
      }
      succeeded(job);
    }
    for (var listed : Json.objects(status.path("active"))) {
      var uid = Json.text(listed, "uid");
      if (jobs.stream().noneMatch(job -> job.uid().equals(uid))) {
        unlist(uid);
        tell("Normal", "MissingJob", "Active job went missing: " + Json.text(listed, "name"));
      }
    }
  }

  private void succeeded(Stored job) {
    var ended = Json.text(job.object(), "status", "completionTime");
    if (Conditions.holds(job.object(), Verdict.COMPLETE)
        && ended.compareTo(Json.text(status, "lastSuccessfulTime")) > 0) {
      status.put("lastSuccessfulTime", ended);
    }
  }

  /// Keep the last of those that are over.
  private void forget(List<Stored> jobs) throws Refusal {
    forget(jobs, Verdict.COMPLETE, "successfulJobsHistoryLimit");
    forget(jobs, Verdict.FAILED, "failedJobsHistoryLimit");
  }

  private void forget(List<Stored> jobs, String how, String limit) throws Refusal {
    var most = Json.at(next, "spec", limit);
    var over =
        jobs.stream()
            .filter(job -> Conditions.holds(job.object(), how) && !job.leaving())
            .sorted(
                Comparator.comparing((Stored job) -> Json.text(job.object(), "status", "startTime"))
                    .thenComparing(job -> job.key().name()))
            .toList();
    for (int i = 0; most.isNumber() && i < over.size() - most.asInt(); i++) {
      delete(over.get(i));
    }
  }

  private void due(Timetable timetable) throws Refusal {
    var missed = timetable.missed(next, now).orElse(null);
    if (missed == null) {
      return;
    }
    if (missed.many()) {
      tell(
          "Warning",
          "TooManyMissedTimes",
          "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check"
              + " clock skew");
    }
    var deadline = Json.at(next, "spec", "startingDeadlineSeconds");
    if (deadline.isNumber() && missed.last().plusSeconds(deadline.asLong()).isBefore(now)) {
      var when = RFC_1123.format(missed.last());
      tell("Warning", "MissSchedule", "Missed scheduled time to start a job: " + when);
    } else if (mayStart()) {
      start(missed.last(), timetable.written(missed.last()));
    }
  }

  private boolean mayStart() throws Refusal {
    var active = Json.objects(status.path("active"));
    switch (Json.text(next, "spec", "concurrencyPolicy")) {
      case "Forbid" -> {
        if (!active.isEmpty()) {
          tell(
              "Normal",
              "JobAlreadyActive",
              "Not starting job because prior execution is running and concurrency policy is"
                  + " Forbid");
          return false;
        }
      }
      case "Replace" -> {
        for (var listed : active) {
          unlist(Json.text(listed, "uid"));
          var job = find(Json.text(listed, "name"));
          if (job.isPresent()) {
            delete(job.get());
          }
        }
      }
      default -> {}
    }
    return true;
  }

  private void start(Instant due, String written) throws Refusal {
    var name = cron.key().name() + "-" + due.getEpochSecond() / 60;
    if (find(name).isPresent()) {
      status.put("lastScheduleTime", due.toString());
      return;
    }
    var job = Json.object().put("apiVersion", "batch/v1").put("kind", "Job");
    var template = Json.at(next, "spec", "jobTemplate");
    var metadata = job.putObject("metadata").put("name", name);
    for (var field : new String[] {"labels", "annotations"}) {
      if (Json.at(template, "metadata", field) instanceof ObjectNode given) {
        metadata.set(field, given.deepCopy());
      }
    }
    Json.ensure(metadata, "annotations")
        .put("batch.kubernetes.io/cronjob-scheduled-timestamp", written);
    job.set("spec", template.path("spec").deepCopy());
    Owners.own(job, cron);
    try {
      list(controls.create(Jobs.JOBS, cron.key().namespace(), job, Controls.MANAGER));
      status.put("lastScheduleTime", due.toString());
      tell("Normal", "SuccessfulCreate", "Created job " + name);
    } catch (Refusal refused) {
      tell("Warning", "FailedCreate", "Error creating job: " + refused.getMessage());
      controls.work().in(AGAIN, "cronjobs", cron.key().text());
    }
  }

  private Optional<Stored> find(String job) {
    return controls.objects().find(new Key("batch", "jobs", cron.key().namespace(), job));
  }

  private void delete(Stored job) throws Refusal {
    controls.delete(Jobs.JOBS, job);
    tell("Normal", "SuccessfulDelete", "Deleted job " + job.key().name());
  }

  private void list(Stored job) {
    var active =
        status.get("active") instanceof ArrayNode there ? there : status.putArray("active");
    active
        .addObject()
        .put("kind", "Job")
        .put("namespace", job.key().namespace())
        .put("name", job.key().name())
        .put("uid", job.uid())
        .put("apiVersion", "batch/v1")
        .put("resourceVersion", Long.toString(job.revision()));
  }

  private boolean isListed(String uid) {
    return Json.objects(status.path("active")).stream()
        .anyMatch(listed -> Json.text(listed, "uid").equals(uid));
  }

  private void unlist(String uid) {
    var kept = Json.array();
    Json.objects(status.path("active")).stream()
        .filter(listed -> !Json.text(listed, "uid").equals(uid))
        .forEach(kept::add);
    if (kept.isEmpty()) {
      status.remove("active");
    } else {
      status.set("active", kept);
    }
  }

  private void tell(String type, String reason, String message) throws Refusal {
    events.tell(cron, type, reason, message);
  }
}
