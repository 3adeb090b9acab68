package dev.drydock.sim.kubernetes.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Counts how the pods of a job ended, and says what follows from it.
final class JobTally {
  private static final String LIMIT = "backoffLimitPerIndex";

  private final ObjectNode job;
  private final JobPods pods;
  private final FailurePolicy policy;
  private final boolean indexed;
  private final boolean onlyFailed;
  private final TreeSet<Integer> done;
  private final TreeSet<Integer> lost;
  private final List<Stored> counted = new ArrayList<>();
  private int succeeded;
  private int failed;

  JobTally(ObjectNode job, JobPods pods) {
    this.job = job;
    this.pods = pods;
    this.policy = FailurePolicy.of(job);
    this.indexed = Json.text(job, "spec", "completionMode").equals("Indexed");
    this.onlyFailed = Json.text(job, "spec", "podReplacementPolicy").equals("Failed");
    this.done = new TreeSet<>(Indexes.parse(Json.text(job, "status", "completedIndexes")));
    this.lost = new TreeSet<>(Indexes.parse(Json.text(job, "status", "failedIndexes")));
    this.succeeded = Json.at(job, "status", "succeeded").asInt();
    this.failed = Json.at(job, "status", "failed").asInt();
  }

  int succeeded() {
    return indexed ? done.size() : succeeded;
  }

  int failed() {
    return failed;
  }

  boolean indexed() {
    return indexed;
  }

  JobPods pods() {
    return pods;
  }

  /// Return the pods that were counted now, to be let go of.
  List<Stored> counted() {
    return counted;
  }

  /// Count what has ended since the last look.
  ///
  /// @param ending whether pods that still run are counted as failed, for the job is over
  void count(boolean ending) {
    for (var pod : pods.tracked()) {
      if (JobPods.succeeded(pod)) {
        succeed(pod);
        counted.add(pod);
      } else if (ending || failed(pod)) {
        fail(pod);
        counted.add(pod);
      }
    }
  }

  /// A pod that is being deleted counts at once, unless only one that has failed is replaced.
  private boolean failed(Stored pod) {
    return JobPods.failed(pod) || (pod.leaving() && !onlyFailed);
  }

  private void succeed(Stored pod) {
    int index = JobPods.index(pod);
    if (!indexed) {
      succeeded++;
    } else if (index >= 0 && index < completions()) {
      done.add(index);
      lost.remove(index);
    }
  }

  private void fail(Stored pod) {
    var action = policy.match(pod).map(FailurePolicy.Match::action).orElse("Count");
    if (action.equals("Ignore")) {
      return;
    }
    failed++;
    int index = JobPods.index(pod);
    var limit = Json.at(job, "spec", LIMIT);
    boolean tooOften = limit.isNumber() && failures(index) > limit.asInt();
    if (indexed
        && index >= 0
        && !done.contains(index)
        && (tooOften || action.equals("FailIndex"))) {
      lost.add(index);
    }
  }

  private long failures(int index) {
    return pods.all().stream().filter(pod -> JobPods.index(pod) == index && failed(pod)).count();
  }

  Optional<Verdict> failedByPolicy() {
    return pods.tracked().stream()
        .filter(JobPods::failed)
        .flatMap(pod -> policy.match(pod).stream())
        .filter(match -> match.action().equals("FailJob"))
        .findFirst()
        .map(match -> Verdict.failed("PodFailurePolicy", match.why()));
  }

  /// Say whether the job has ended, by what was counted.
  Optional<Verdict> verdict() {
    int limit = Json.at(job, "spec", "backoffLimit").asInt();
    if (failed > limit || restartedTooOften(limit)) {
      return Optional.of(
          Verdict.failed("BackoffLimitExceeded", "Job has reached the specified backoff limit"));
    }
    return indexed ? byIndexes().or(this::byNumber) : byNumber();
  }

  private boolean restartedTooOften(int limit) {
    if (!Json.text(job, "spec", "template", "spec", "restartPolicy").equals("OnFailure")) {
      return false;
    }
    int restarts = 0;
    for (var pod : pods.active()) {
      for (var status : Json.objects(Json.at(pod.object(), "status", "containerStatuses"))) {
        restarts += status.path("restartCount").asInt();
      }
    }
    return limit == 0 ? restarts > 0 : restarts >= limit;
  }

  private Optional<Verdict> byIndexes() {
    var most = Json.at(job, "spec", "maxFailedIndexes");
    if (most.isNumber() && lost.size() > most.asInt()) {
      return Optional.of(
          Verdict.failed(
              "MaxFailedIndexesExceeded",
              "Job has exceeded the specified maximal number of failed indexes"));
    }
    if (!lost.isEmpty() && lost.size() + done.size() >= completions()) {
      return Optional.of(Verdict.failed("FailedIndexes", "Job has failed indexes"));
    }
    return bySuccessPolicy();
  }

  private Optional<Verdict> bySuccessPolicy() {
    var rules = Json.objects(Json.at(job, "spec", "successPolicy", "rules"));
    for (int i = 0; i < rules.size(); i++) {
      if (isMet(rules.get(i))) {
        return Optional.of(new Verdict(true, "SuccessPolicy", "Matched rules at index " + i));
      }
    }
    return Optional.empty();
  }

  private boolean isMet(ObjectNode rule) {
    var wanted = Indexes.parse(Json.text(rule, "succeededIndexes"));
    var met = new TreeSet<>(done);
    if (rule.has("succeededIndexes")) {
      met.retainAll(wanted);
    }
    var enough = rule.path("succeededCount");
    return enough.isNumber() ? met.size() >= enough.asInt() : met.equals(wanted);
  }

  private Optional<Verdict> byNumber() {
    boolean none = pods.active().stream().allMatch(counted::contains);
    boolean reached = hasCompletions() ? succeeded() >= completions() : succeeded > 0 && none;
    return reached ? Optional.of(Verdict.reached()) : Optional.empty();
  }

  private boolean hasCompletions() {
    return Json.at(job, "spec", "completions").isNumber();
  }

  private int completions() {
    return Json.at(job, "spec", "completions").asInt();
  }

  /// Return how many pods are to run.
  int wanted() {
    int parallel = Json.at(job, "spec", "parallelism").asInt();
    if (!hasCompletions()) {
      return succeeded > 0 ? Math.min(parallel, pods.active().size()) : parallel;
    }
    return Math.max(0, Math.min(parallel, completions() - succeeded() - lost.size()));
  }

  /// Return the indexes that nobody works on, lowest first.
  SortedSet<Integer> openIndexes() {
    var open = new TreeSet<Integer>();
    for (int i = 0; i < completions(); i++) {
      open.add(i);
    }
    open.removeAll(done);
    open.removeAll(lost);
    pods.active().forEach(pod -> open.remove(JobPods.index(pod)));
    if (onlyFailed) {
      pods.terminating().forEach(pod -> open.remove(JobPods.index(pod)));
    }
    return open;
  }

  /// Return how many pods hold a place besides those that are active.
  int held() {
    return onlyFailed ? pods.terminating().size() : 0;
  }

  void tellIndexes(ObjectNode status) {
    if (indexed) {
      tell(status, "completedIndexes", done);
      if (Json.at(job, "spec", LIMIT).isNumber()) {
        status.put("failedIndexes", Indexes.text(lost));
      }
    }
  }

  private static void tell(ObjectNode status, String name, SortedSet<Integer> indexes) {
    if (indexes.isEmpty()) {
      status.remove(name);
    } else {
      status.put(name, Indexes.text(indexes));
    }
  }
}
