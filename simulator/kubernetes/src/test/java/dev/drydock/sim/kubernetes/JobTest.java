package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobTest {
  private static final String JOBS = "/apis/batch/v1/namespaces/default/jobs";
  private static final String PODS = "/api/v1/namespaces/default/pods";
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private Lab lab;

  @BeforeEach
  void begin() {
    lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 2));
    lab.pass(Duration.ofMinutes(5));
  }

  /// @param spec besides the template; ends with a comma where it says anything
  private void create(String spec, String restart, String env) {
    lab.post(JOBS, job(spec, restart, env));
  }

  private static String job(String spec, String restart, String env) {
    return "{'metadata':{'name':'work'},'spec':{"
        + spec
        + "'template':{'spec':{'restartPolicy':'"
        + restart
        + "','containers':[{'name':'c','image':'img:1','env':["
        + env
        + "]}]}}}}";
  }

  private static String exits(int code) {
    return "{'name':'DRYDOCK_SIMULATED_EXIT_CODE','value':'" + code + "'}";
  }

  private static String runs(int seconds) {
    return "{'name':'DRYDOCK_SIMULATED_RUN_SECONDS','value':'" + seconds + "'}";
  }

  private JsonNode work() {
    return lab.get(JOBS + "/work");
  }

  private List<JsonNode> pods() {
    var all = new ArrayList<JsonNode>();
    lab.get(PODS).get("items").forEach(all::add);
    return all;
  }

  private List<String> conditions() {
    var all = new ArrayList<String>();
    for (var condition : Json.at(work(), "status", "conditions")) {
      all.add(
          Json.text(condition, "type")
              + "="
              + Json.text(condition, "status")
              + " "
              + Json.text(condition, "reason")
              + ": "
              + Json.text(condition, "message"));
    }
    return all;
  }

  private List<String> told(String kind) {
    var all = new ArrayList<String>();
    for (var event : lab.get("/api/v1/namespaces/default/events").get("items")) {
      if (Json.text(event, "involvedObject", "kind").equals(kind)) {
        all.add(Json.text(event, "reason"));
      }
    }
    return all;
  }

  @Test
  void runsItsPodToItsEndAndIsComplete() {
    create("", "Never", "");
    lab.pass(A_WHILE);

    var status = work().get("status");
    assertThat(status.path("succeeded").asInt()).isEqualTo(1);
    assertThat(status.has("active")).isFalse();
    assertThat(status.path("ready").asInt()).isZero();
    assertThat(status.get("uncountedTerminatedPods")).isEmpty();
    assertThat(Json.text(status, "completionTime")).isGreaterThan(Json.text(status, "startTime"));
    var reached = "=True CompletionsReached: Reached expected number of succeeded pods";
    assertThat(conditions()).containsExactly("SuccessCriteriaMet" + reached, "Complete" + reached);
    assertThat(told("Job")).containsExactly("SuccessfulCreate", "Completed");
    var pod = pods().getFirst();
    assertThat(Json.text(pod, "status", "phase")).isEqualTo("Succeeded");
    assertThat(pod.at("/metadata/finalizers").isMissingNode()).isTrue();
    var ended = pod.at("/status/containerStatuses/0/state/terminated");
    assertThat(ended.path("exitCode").asInt()).isZero();
    assertThat(Json.text(ended, "reason")).isEqualTo("Completed");
    assertThat(Json.text(ended, "finishedAt")).isGreaterThan(Json.text(ended, "startedAt"));
    assertThat(lab.call("GET", PODS + "/" + name(pod) + "/log", "", "").text())
        .contains("simulated: exited with code 0");
  }

  private static String name(JsonNode object) {
    return Json.text(object, "metadata", "name");
  }

  @Test
  void selectsItsOwnPodsAsUpstreamDoes() {
    create("", "Never", runs(600));
    lab.pass(A_WHILE);
    var job = work();
    var uid = Json.text(job, "metadata", "uid");
    assertThat(job.at("/spec/selector/matchLabels").toString())
        .isEqualTo("{\"batch.kubernetes.io/controller-uid\":\"" + uid + "\"}");
    var labels = Json.texts(pods().getFirst().at("/metadata/labels"));
    assertThat(labels)
        .containsEntry("batch.kubernetes.io/job-name", "work")
        .containsEntry("job-name", "work")
        .containsEntry("controller-uid", uid);
    assertThat(Json.texts(job.at("/metadata/labels"))).isEqualTo(labels);
    assertThat(pods().getFirst().at("/metadata/finalizers/0").asText())
        .isEqualTo("batch.kubernetes.io/job-tracking");
    assertThat(job.at("/status/active").asInt()).isEqualTo(1);
    assertThat(job.at("/status/ready").asInt()).isEqualTo(1);
  }

  @Test
  void fillsInWhatIsLeftOut() {
    create("", "Never", "");
    var spec = work().get("spec");
    assertThat(spec.path("parallelism").asInt()).isEqualTo(1);
    assertThat(spec.path("completions").asInt()).isEqualTo(1);
    assertThat(spec.path("backoffLimit").asInt()).isEqualTo(6);
    assertThat(Json.text(spec, "completionMode")).isEqualTo("NonIndexed");
    assertThat(spec.path("suspend").asBoolean(true)).isFalse();
    assertThat(Json.text(spec, "podReplacementPolicy")).isEqualTo("TerminatingOrFailed");
  }

  @Test
  void runsNoMoreAtOnceThanItMayAndAsManyAsItNeeds() {
    create("'completions':5,'parallelism':2,", "Never", runs(30));
    for (int i = 0; i < 40; i++) {
      lab.pass(Duration.ofSeconds(5));
      assertThat(work().at("/status/active").asInt()).isLessThanOrEqualTo(2);
    }
    assertThat(work().at("/status/succeeded").asInt()).isEqualTo(5);
    assertThat(pods()).hasSize(5);
  }

  @Test
  void aQueueIsCompleteWhenOneHasSucceededAndNoneRuns() {
    create("'parallelism':3,", "Never", "");
    lab.pass(A_WHILE);
    assertThat(work().at("/spec/completions").isMissingNode()).isTrue();
    assertThat(work().at("/status/succeeded").asInt()).isEqualTo(3);
    assertThat(conditions().getLast()).startsWith("Complete=True");
  }

  @Test
  void givesEachPodOfAnIndexedJobItsIndex() {
    create("'completions':3,'parallelism':2,'completionMode':'Indexed',", "Never", "");
    lab.pass(Duration.ofMinutes(3));
    assertThat(Json.text(work(), "status", "completedIndexes")).isEqualTo("0-2");
    var hosts = new TreeSet<String>();
    for (var pod : pods()) {
      var index =
          pod.at("/metadata/annotations/batch.kubernetes.io~1job-completion-index").asText();
      hosts.add(Json.text(pod, "spec", "hostname"));
      assertThat(name(pod)).startsWith("work-" + index + "-");
      assertThat(pod.at("/spec/containers/0/env/0/name").asText())
          .isEqualTo("JOB_COMPLETION_INDEX");
      assertThat(pod.at("/spec/containers/0/env/0/valueFrom/fieldRef/fieldPath").asText())
          .isEqualTo("metadata.labels['batch.kubernetes.io/job-completion-index']");
    }
    assertThat(hosts).containsExactly("work-0", "work-1", "work-2");
  }

  @Test
  void failsAtOnceWithoutASecondTry() {
    create("'backoffLimit':0,", "Never", exits(2));
    lab.pass(A_WHILE);
    var said = "=True BackoffLimitExceeded: Job has reached the specified backoff limit";
    assertThat(conditions()).containsExactly("FailureTarget" + said, "Failed" + said);
    assertThat(work().at("/status/failed").asInt()).isEqualTo(1);
    assertThat(work().at("/status/completionTime").isMissingNode()).isTrue();
    assertThat(
            pods().getFirst().at("/status/containerStatuses/0/state/terminated/exitCode").asInt())
        .isEqualTo(2);
    assertThat(Json.text(pods().getFirst(), "status", "phase")).isEqualTo("Failed");
    assertThat(told("Job")).containsExactly("SuccessfulCreate", "BackoffLimitExceeded");
  }

  @Test
  void waitsLongerAfterEachFailure() {
    create("'backoffLimit':3,", "Never", exits(1) + "," + runs(1));
    var seen = new ArrayList<Long>();
    int known = 0;
    for (int second = 0; second < 240; second++) {
      lab.pass(Duration.ofSeconds(1));
      if (pods().size() > known) {
        known = pods().size();
        seen.add((long) second);
      }
    }
    assertThat(known).isEqualTo(4);
    assertThat(seen.get(1) - seen.get(0)).isBetween(12L, 27L);
    assertThat(seen.get(2) - seen.get(1)).isBetween(22L, 37L);
    assertThat(seen.get(3) - seen.get(2)).isBetween(42L, 57L);
    assertThat(conditions().getLast()).startsWith("Failed=True BackoffLimitExceeded");
  }

  @Test
  void startsAContainerAgainWhereItsPodStays() {
    create("'backoffLimit':3,", "OnFailure", exits(1) + "," + runs(2));
    JsonNode status;
    do {
      lab.pass(Duration.ofSeconds(1));
      status = pods().getFirst().at("/status/containerStatuses/0");
    } while (!Json.text(status, "state", "waiting", "reason").equals("CrashLoopBackOff"));
    assertThat(status.path("restartCount").asInt()).isEqualTo(1);
    assertThat(status.at("/lastState/terminated/exitCode").asInt()).isEqualTo(1);
    lab.pass(Duration.ofMinutes(2));
    assertThat(conditions().getLast()).startsWith("Failed=True BackoffLimitExceeded");
    assertThat(pods()).isEmpty();
  }

  @Test
  void isStoppedAtItsDeadline() {
    create("'activeDeadlineSeconds':30,", "Never", runs(3600));
    lab.pass(A_WHILE);
    assertThat(conditions().getLast())
        .isEqualTo("Failed=True DeadlineExceeded: Job was active longer than specified deadline");
    assertThat(pods()).isEmpty();
    assertThat(told("Job"))
        .containsExactly("SuccessfulCreate", "SuccessfulDelete", "DeadlineExceeded");
  }

  @Test
  void goesWhenItsTimeAfterItsEndIsUp() {
    create("'ttlSecondsAfterFinished':100,", "Never", "");
    lab.pass(Duration.ofSeconds(90));
    assertThat(conditions().getLast()).startsWith("Complete=True");
    lab.pass(Duration.ofSeconds(60));
    assertThat(work().path("code").asInt()).isEqualTo(404);
    assertThat(pods()).isEmpty();
  }

  @Test
  void standsStillWhileItIsSuspended() {
    create("'suspend':true,", "Never", "");
    lab.pass(A_WHILE);
    assertThat(pods()).isEmpty();
    assertThat(conditions()).containsExactly("Suspended=True JobSuspended: Job suspended");
    assertThat(work().at("/status/startTime").isMissingNode()).isTrue();
    patch("{\"spec\":{\"suspend\":false}}");
    lab.pass(A_WHILE);
    assertThat(conditions().getFirst()).isEqualTo("Suspended=False JobResumed: Job resumed");
    assertThat(conditions().getLast()).startsWith("Complete=True");
    assertThat(told("Job"))
        .containsExactly("Suspended", "Resumed", "SuccessfulCreate", "Completed");
  }

  @Test
  void aSuspendedJobsPodsGoAndAreNoFailures() {
    create("", "Never", runs(600));
    lab.pass(A_WHILE);
    patch("{\"spec\":{\"suspend\":true}}");
    lab.pass(A_WHILE);
    assertThat(pods()).isEmpty();
    assertThat(work().at("/status/failed").isMissingNode()).isTrue();
  }

  private JsonNode patch(String body) {
    return Json.parse(
        lab.call("PATCH", JOBS + "/work", "application/merge-patch+json", body).text());
  }

  @Test
  void aPolicyEndsItOnAnExitCode() {
    create(policy("FailJob", "42"), "Never", exits(42));
    lab.pass(A_WHILE);
    var pod = name(pods().getFirst());
    assertThat(conditions().getLast())
        .isEqualTo(
            "Failed=True PodFailurePolicy: Container c for pod default/"
                + pod
                + " failed with exit code 42 matching FailJob rule at index 0");
    assertThat(pods()).hasSize(1);
  }

  @Test
  void aPolicyIgnoresAnExitCode() {
    create("'backoffLimit':0," + policy("Ignore", "42"), "Never", exits(42));
    lab.pass(A_WHILE);
    assertThat(work().at("/status/failed").isMissingNode()).isTrue();
    assertThat(work().at("/status/conditions").isMissingNode()).isTrue();
    assertThat(pods().size()).isGreaterThan(1);
  }

  private static String policy(String action, String code) {
    return "'podFailurePolicy':{'rules':[{'action':'"
        + action
        + "','onExitCodes':{'operator':'In','values':["
        + code
        + "]}}]},";
  }

  @Test
  void anIndexThatFailsTooOftenFailsAlone() {
    create(
        "'completions':2,'parallelism':2,'completionMode':'Indexed','backoffLimitPerIndex':0,",
        "Never",
        exits(1));
    lab.pass(A_WHILE);
    assertThat(Json.text(work(), "status", "failedIndexes")).isEqualTo("0,1");
    assertThat(conditions().getLast())
        .isEqualTo("Failed=True FailedIndexes: Job has failed indexes");
  }

  @Test
  void aDeletedPodIsCountedAndReplaced() {
    create("", "Never", runs(100));
    lab.pass(A_WHILE);
    lab.call("DELETE", PODS + "/" + name(pods().getFirst()), "", "");
    lab.pass(Duration.ofMinutes(4));
    assertThat(work().at("/status/failed").asInt()).isEqualTo(1);
    assertThat(work().at("/status/succeeded").asInt()).isEqualTo(1);
  }

  @Test
  void deletingItTakesItsPodsAlongWhenThatIsAskedFor() {
    create("", "Never", runs(600));
    lab.pass(A_WHILE);
    lab.call("DELETE", JOBS + "/work?propagationPolicy=Background", "", "");
    lab.pass(A_WHILE);
    assertThat(pods()).isEmpty();
  }

  @Test
  void deletingItInTheForegroundWaitsForItsPods() {
    create("", "Never", runs(600));
    lab.pass(A_WHILE);
    lab.call("DELETE", JOBS + "/work?propagationPolicy=Foreground", "", "");
    assertThat(work().at("/metadata/finalizers/0").asText()).isEqualTo("foregroundDeletion");
    lab.pass(A_WHILE);
    assertThat(pods()).isEmpty();
    assertThat(work().path("code").asInt()).isEqualTo(404);
  }

  @Test
  void deletingItAloneLeavesItsPodsBehind() {
    create("", "Never", runs(600));
    lab.pass(A_WHILE);
    lab.call("DELETE", JOBS + "/work", "", "");
    lab.pass(A_WHILE);
    assertThat(work().path("code").asInt()).isEqualTo(404);
    assertThat(pods().getFirst().at("/metadata/finalizers").isMissingNode()).isTrue();
    assertThat(pods().getFirst().at("/metadata/ownerReferences").isMissingNode()).isTrue();
  }

  @Test
  void itsNamespaceGoesWithIt() {
    lab.post("/api/v1/namespaces", "{'metadata':{'name':'team'}}");
    lab.pass(A_WHILE);
    lab.post("/apis/batch/v1/namespaces/team/jobs", job("'parallelism':3,", "Never", runs(600)));
    lab.pass(A_WHILE);
    lab.call("DELETE", "/api/v1/namespaces/team", "", "");
    lab.pass(Duration.ofMinutes(5));
    assertThat(lab.get("/api/v1/namespaces/team").path("code").asInt()).isEqualTo(404);
  }

  @Test
  void aQuotaHoldsItBackUntilThereIsRoom() {
    lab.post(
        "/api/v1/namespaces/default/resourcequotas",
        "{'metadata':{'name':'few'},'spec':{'hard':{'pods':'1'}}}");
    create("'completions':3,'parallelism':3,", "Never", "");
    lab.pass(Duration.ofSeconds(10));
    assertThat(pods()).hasSize(1);
    assertThat(told("Job")).contains("FailedCreate");
    lab.pass(Duration.ofMinutes(5));
    assertThat(work().at("/status/succeeded").asInt()).isEqualTo(3);
  }
}
