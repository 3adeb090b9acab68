package dev.drydock.sim.kubernetes.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.control.Conditions;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Events;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One look at one job.
final class JobRun {
  private final Controls controls;
  private final Events.Teller events;
  private final Stored job;
  private final ObjectNode next;
  private final ObjectNode status;
  private final String now;

  JobRun(Controls controls, Events.Teller events, Stored job) {
    this.controls = controls;
    this.events = events;
    this.job = job;
    this.next = job.copy();
    this.status = Json.ensure(next, "status");
    this.now = controls.identity().now();
  }

  void run() throws Refusal {
    if (Verdict.isOver(next)) {
      settle();
      return;
    }
    boolean suspended = Json.at(next, "spec", "suspend").asBoolean();
    suspend(suspended);
    var tally = new JobTally(next, JobPods.of(controls, job));
    var verdict = Verdict.of(next).or(tally::failedByPolicy);
    tally.count(verdict.isPresent());
    verdict = verdict.or(tally::verdict).or(this::late);
    var crew = new JobCrew(controls, events, job);
    if (verdict.isPresent()) {
      end(verdict.get(), crew);
    } else if (!job.leaving()) {
      crew.keep(suspended ? 0 : tally.wanted(), tally);
    }
    tell(tally);
    for (var pod : tally.counted()) {
      var live = controls.objects().find(pod.key()).orElse(null);
      if (live != null) {
        controls.update(Jobs.PODS, live, JobPods.untracked(live), Controls.MANAGER);
      }
    }
  }

  /// Set when it began, and whether it is suspended.
  private void suspend(boolean suspended) throws Refusal {
    boolean was = Conditions.holds(next, "Suspended");
    if (suspended && !was) {
      Conditions.set(next, "Suspended", true, "JobSuspended", "Job suspended", now)
          .put("lastProbeTime", now);
      status.remove("startTime");
      events.tell(job, "Normal", "Suspended", "Job suspended");
    } else if (!suspended && was) {
      Conditions.set(next, "Suspended", false, "JobResumed", "Job resumed", now)
          .put("lastProbeTime", now);
      status.remove("startTime");
      events.tell(job, "Normal", "Resumed", "Job resumed");
    }
    if (!suspended && Json.text(status, "startTime").isEmpty()) {
      status.put("startTime", now);
    }
  }

  private Optional<Verdict> late() {
    var limit = Json.at(next, "spec", "activeDeadlineSeconds");
    var began = Json.text(status, "startTime");
    if (!limit.isNumber() || began.isEmpty()) {
      return Optional.empty();
    }
    var until =
        Instant.parse(began).plus(controls.work().paced(Duration.ofSeconds(limit.asLong())));
    if (until.isAfter(Instant.parse(now))) {
      Due.at(controls.work(), until, "jobs", job.key());
      return Optional.empty();
    }
    return Optional.of(
        Verdict.failed("DeadlineExceeded", "Job was active longer than specified deadline"));
  }

  /// Let the pods that still run go; it is over when the last of them is gone.
  private void end(Verdict verdict, JobCrew crew) throws Refusal {
    if (Verdict.of(next).isEmpty()) {
      verdict.announce(next, now);
    }
    crew.dismiss();
    var left = JobPods.of(controls, job);
    if (left.active().isEmpty() && left.terminating().isEmpty()) {
      verdict.conclude(next, now);
      if (verdict.good()) {
        status.put("completionTime", now);
        events.tell(job, "Normal", "Completed", "Job completed");
      } else {
        events.tell(job, "Warning", verdict.reason(), verdict.message());
      }
    }
  }

  private void tell(JobTally tally) throws Refusal {
    var pods = JobPods.of(controls, job);
    count("active", pods.active().size());
    count("succeeded", tally.succeeded());
    count("failed", tally.failed());
    status.put("ready", pods.ready().size());
    status.put("terminating", pods.terminating().size());
    status.putObject("uncountedTerminatedPods");
    tally.tellIndexes(status);
    if (!Json.same(next.get("status"), job.object().get("status"))) {
      controls.updateStatus(Jobs.JOBS, job, next, Controls.MANAGER);
    }
  }

  private void count(String name, int count) {
    if (count == 0) {
      status.remove(name);
    } else {
      status.put(name, count);
    }
  }

  /// Nothing is held for a job that is over; it goes itself when its time is up.
  private void settle() throws Refusal {
    for (var pod : JobPods.of(controls, job).tracked()) {
      controls.update(Jobs.PODS, pod, JobPods.untracked(pod), Controls.MANAGER);
    }
    var lives = Json.at(next, "spec", "ttlSecondsAfterFinished");
    if (!lives.isNumber() || job.leaving()) {
      return;
    }
    var until = ended().plusSeconds(lives.asLong());
    if (until.isAfter(Instant.parse(now))) {
      Due.at(controls.work(), until, "jobs", job.key());
    } else {
      var options = Json.object().put("propagationPolicy", "Foreground");
      controls.deletions().delete(Jobs.JOBS, job, options, false);
    }
  }

  private Instant ended() {
    return Conditions.find(next, Verdict.COMPLETE)
        .or(() -> Conditions.find(next, Verdict.FAILED))
        .map(condition -> Instant.parse(Json.text(condition, "lastTransitionTime")))
        .orElse(Instant.parse(now));
  }
}
