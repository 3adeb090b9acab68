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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Makes the pods of a job, and lets them go.
final class JobCrew {
  /// As long as the server of Kubernetes 1.34 waits after a failure, doubled with each (its
  /// documents still say six minutes at most).
  private static final Duration LEAST = Duration.ofSeconds(10);

  private static final Duration MOST = Duration.ofMinutes(10);

  /// A refused pod is tried again this much later: what made it be refused may be gone by then.
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Controls controls;
  private final Events.Teller events;
  private final Stored job;

  JobCrew(Controls controls, Events.Teller events, Stored job) {
    this.controls = controls;
    this.events = events;
    this.job = job;
  }

  /// Let every pod go that runs.
  void dismiss() throws Refusal {
    for (var pod : JobPods.of(controls, job).active()) {
      delete(pod);
    }
  }

  /// Have as many pods as are wanted.
  void keep(int wanted, JobTally tally) throws Refusal {
    var active = tally.pods().active();
    if (active.size() > wanted) {
      for (var pod : surplus(active, active.size() - wanted)) {
        // It goes because it is not needed: that is no failure to be counted.
        controls.update(Jobs.PODS, pod, JobPods.untracked(pod), Controls.MANAGER);
        delete(controls.objects().find(pod.key()).orElse(pod));
      }
    }
    hire(wanted - active.size() - tally.held(), tally);
  }

  private void hire(int missing, JobTally tally) throws Refusal {
    if (missing <= 0) {
      return;
    }
    if (!tally.indexed()) {
      if (isTime(tally.pods(), _ -> true)) {
        create(missing, List.of());
      }
      return;
    }
    boolean each = Json.at(job.object(), "spec", "backoffLimitPerIndex").isNumber();
    var indexes = new ArrayList<Integer>();
    for (int index : tally.openIndexes()) {
      if (indexes.size() < missing
          && isTime(tally.pods(), pod -> !each || JobPods.index(pod) == index)) {
        indexes.add(index);
      }
    }
    create(indexes.size(), indexes);
  }

  private void create(int count, List<Integer> indexes) throws Refusal {
    for (int i = 0; i < count; i++) {
      var index = indexes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(indexes.get(i));
      if (!create(JobPods.draft(job, index))) {
        return;
      }
    }
  }

  private boolean create(ObjectNode draft) throws Refusal {
    try {
      var made = controls.create(Jobs.PODS, job.key().namespace(), draft, Controls.MANAGER);
      events.tell(job, "Normal", "SuccessfulCreate", "Created pod: " + made.key().name());
      return true;
    } catch (Refusal refused) {
      events.tell(job, "Warning", "FailedCreate", "Error creating: " + refused.getMessage());
      controls.work().in(AGAIN, "jobs", job.key().text());
      return false;
    }
  }

  private void delete(Stored pod) throws Refusal {
    controls.delete(Jobs.PODS, pod);
    events.tell(job, "Normal", "SuccessfulDelete", "Deleted pod: " + pod.key().name());
  }

  /// Pods without a node go first, then those that are not ready, then the youngest.
  private static List<Stored> surplus(List<Stored> active, int count) {
    return active.stream()
        .sorted(
            Comparator.comparingInt(JobCrew::worth)
                .thenComparing(JobPods::index, Comparator.reverseOrder())
                .thenComparing(
                    pod -> Json.text(pod.object(), "metadata", "creationTimestamp"),
                    Comparator.reverseOrder())
                .thenComparing(pod -> pod.key().name()))
        .limit(count)
        .toList();
  }

  private static int worth(Stored pod) {
    if (Json.text(pod.object(), "spec", "nodeName").isEmpty()) {
      return 0;
    }
    return Conditions.holds(pod.object(), "Ready") ? 2 : 1;
  }

  /// Say whether enough time has passed since the last failure; the more have failed since the last
  /// success, the longer it takes.
  private boolean isTime(JobPods pods, Predicate<Stored> counts) {
    var now = Instant.parse(controls.identity().now());
    var good = Instant.MIN;
    for (var pod : pods.all()) {
      if (JobPods.succeeded(pod) && counts.test(pod)) {
        var ended = JobPods.ended(pod, now);
        good = ended.isAfter(good) ? ended : good;
      }
    }
    int failures = 0;
    var last = Instant.MIN;
    for (var pod : pods.all()) {
      var ended = JobPods.ended(pod, now);
      if (JobPods.failed(pod) && counts.test(pod) && ended.isAfter(good)) {
        failures++;
        last = ended.isAfter(last) ? ended : last;
      }
    }
    if (failures == 0) {
      return true;
    }
    var delay = LEAST.multipliedBy(1L << Math.min(failures - 1, 10));
    var until = last.plus(controls.work().paced(delay.compareTo(MOST) < 0 ? delay : MOST));
    if (until.isAfter(now)) {
      Due.at(controls.work(), until, "jobs", job.key());
      return false;
    }
    return true;
  }
}
