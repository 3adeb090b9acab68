package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CronJobTest {
  private static final String CRON = "/apis/batch/v1/namespaces/default/cronjobs";
  private static final String JOBS = "/apis/batch/v1/namespaces/default/jobs";

  private Lab lab;

  @BeforeEach
  void begin() {
    lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 2));
    lab.pass(Duration.ofMinutes(5));
  }

  private static String cron(String spec, String env) {
    return "{'metadata':{'name':'tick'},'spec':{"
        + spec
        + "'jobTemplate':{'metadata':{'labels':{'app':'tick'}},'spec':{'backoffLimit':0,"
        + "'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'c','image':'img:1',"
        + "'env':["
        + env
        + "]}]}}}}}}";
  }

  private static String runs(int seconds) {
    return "{'name':'DRYDOCK_SIMULATED_RUN_SECONDS','value':'" + seconds + "'}";
  }

  private static String exits(int code) {
    return "{'name':'DRYDOCK_SIMULATED_EXIT_CODE','value':'" + code + "'}";
  }

  private JsonNode tick() {
    return lab.get(CRON + "/tick");
  }

  private List<String> jobs() {
    var all = new ArrayList<String>();
    lab.get(JOBS).get("items").forEach(job -> all.add(Json.text(job, "metadata", "name")));
    return all;
  }

  private List<String> told() {
    var all = new ArrayList<String>();
    for (var event : lab.get("/api/v1/namespaces/default/events").get("items")) {
      if (Json.text(event, "involvedObject", "kind").equals("CronJob")) {
        all.add(Json.text(event, "reason") + ": " + Json.text(event, "message"));
      }
    }
    return all;
  }

  private void patch(String body) {
    lab.call("PATCH", CRON + "/tick", "application/merge-patch+json", body);
  }

  @Test
  void startsAJobWhenItIsDue() {
    lab.post(CRON, cron("'schedule':'0 * * * *',", ""));
    lab.pass(Duration.ofMinutes(54));
    assertThat(jobs()).isEmpty();
    lab.pass(Duration.ofMinutes(2));

    long minutes = Instant.parse("2026-01-01T01:00:00Z").getEpochSecond() / 60;
    assertThat(jobs()).containsExactly("tick-" + minutes);
    var job = lab.get(JOBS).get("items").get(0);
    assertThat(
            job.at("/metadata/annotations/batch.kubernetes.io~1cronjob-scheduled-timestamp")
                .asText())
        .isEqualTo("2026-01-01T01:00:00Z");
    assertThat(job.at("/metadata/labels/app").asText()).isEqualTo("tick");
    var owner = job.at("/metadata/ownerReferences/0");
    assertThat(Json.text(owner, "kind") + "/" + Json.text(owner, "name")).isEqualTo("CronJob/tick");
    var status = tick().get("status");
    assertThat(Json.text(status, "lastScheduleTime")).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(Json.text(status, "lastSuccessfulTime"))
        .isEqualTo(Json.text(job, "status", "completionTime"));
    assertThat(told())
        .containsExactly(
            "SuccessfulCreate: Created job tick-" + minutes,
            "SawCompletedJob: Saw completed job: tick-" + minutes + ", condition: Complete");
  }

  @Test
  void aDayInOneJumpHasAllItsRuns() {
    lab.post(CRON, cron("'schedule':'@hourly','successfulJobsHistoryLimit':100,", ""));
    lab.pass(Duration.ofDays(1));
    assertThat(jobs()).hasSize(24);
    for (var job : lab.get(JOBS).get("items")) {
      assertThat(job.at("/status/succeeded").asInt()).isEqualTo(1);
    }
  }

  @Test
  void keepsTheLastJobsOnly() {
    lab.post(CRON, cron("'schedule':'@hourly',", ""));
    lab.pass(Duration.ofHours(10));
    assertThat(tick().at("/spec/successfulJobsHistoryLimit").asInt()).isEqualTo(3);
    assertThat(tick().at("/spec/failedJobsHistoryLimit").asInt()).isEqualTo(1);
    assertThat(jobs()).hasSize(3);
    assertThat(lab.get("/api/v1/namespaces/default/pods").get("items")).hasSize(3);
  }

  @Test
  void keepsTheLastFailureApart() {
    lab.post(CRON, cron("'schedule':'@hourly',", exits(3)));
    lab.pass(Duration.ofHours(5));
    assertThat(jobs()).hasSize(1);
    assertThat(tick().at("/status/lastSuccessfulTime").isMissingNode()).isTrue();
    assertThat(told()).anyMatch(each -> each.endsWith(", condition: Failed"));
  }

  @Test
  void forbidsASecondWhileTheFirstRuns() {
    lab.post(CRON, cron("'schedule':'* * * * *','concurrencyPolicy':'Forbid',", runs(150)));
    lab.pass(Duration.ofSeconds(170));
    assertThat(jobs()).hasSize(1);
    assertThat(tick().at("/status/active")).hasSize(1);
    assertThat(told())
        .contains(
            "JobAlreadyActive: Not starting job because prior execution is running and"
                + " concurrency policy is Forbid");
  }

  @Test
  void allowsManyAtOnce() {
    lab.post(CRON, cron("'schedule':'* * * * *',", runs(600)));
    lab.pass(Duration.ofSeconds(190));
    assertThat(tick().at("/status/active")).hasSize(3);
  }

  @Test
  void replacesTheOneThatRuns() {
    lab.post(CRON, cron("'schedule':'* * * * *','concurrencyPolicy':'Replace',", runs(600)));
    lab.pass(Duration.ofSeconds(190));
    assertThat(jobs()).hasSize(1);
    assertThat(told()).anyMatch(each -> each.startsWith("SuccessfulDelete: Deleted job tick-"));
    assertThat(lab.get("/api/v1/namespaces/default/pods").get("items")).hasSize(1);
  }

  @Test
  void startsTheLastOfThoseItMissed() {
    lab.post(CRON, cron("'schedule':'*/10 * * * *','suspend':true,", ""));
    lab.pass(Duration.ofMinutes(57));
    assertThat(jobs()).isEmpty();
    patch("{\"spec\":{\"suspend\":false}}");
    lab.pass(Duration.ofSeconds(5));
    long last = Instant.parse("2026-01-01T01:00:00Z").getEpochSecond() / 60;
    assertThat(jobs()).containsExactly("tick-" + last);
  }

  @Test
  void startsNoneThatIsTooLate() {
    lab.post(CRON, cron("'schedule':'0 * * * *','suspend':true,'startingDeadlineSeconds':60,", ""));
    lab.pass(Duration.ofMinutes(58));
    patch("{\"spec\":{\"suspend\":false}}");
    lab.pass(Duration.ofMinutes(2));
    assertThat(jobs()).isEmpty();
  }

  @Test
  void tellsWhenItMissedMoreThanAHundred() {
    lab.post(CRON, cron("'schedule':'* * * * *','suspend':true,", ""));
    lab.pass(Duration.ofMinutes(200));
    patch("{\"spec\":{\"suspend\":false}}");
    lab.pass(Duration.ofSeconds(5));
    assertThat(told())
        .contains(
            "TooManyMissedTimes: too many missed start times. Set or decrease"
                + " .spec.startingDeadlineSeconds or check clock skew");
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void followsTheClockOfItsTimeZone() {
    lab.post(CRON, cron("'schedule':'30 5 * * *','timeZone':'Asia/Kolkata',", ""));
    lab.pass(Duration.ofDays(1));
    var job = lab.get(JOBS).get("items").get(0);
    assertThat(
            job.at("/metadata/annotations/batch.kubernetes.io~1cronjob-scheduled-timestamp")
                .asText())
        .isEqualTo("2026-01-02T05:30:00+05:30");
  }

  @Test
  void aNewScheduleCounts() {
    lab.post(CRON, cron("'schedule':'0 0 1 1 *',", ""));
    lab.pass(Duration.ofMinutes(1));
    patch("{\"spec\":{\"schedule\":\"*/10 * * * *\"}}");
    lab.pass(Duration.ofMinutes(10));
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void takesItsJobsAndTheirPodsAlong() {
    lab.post(CRON, cron("'schedule':'* * * * *',", runs(600)));
    lab.pass(Duration.ofSeconds(130));
    assertThat(jobs()).isNotEmpty();
    lab.call("DELETE", CRON + "/tick", "", "");
    lab.pass(Duration.ofMinutes(1));
    assertThat(jobs()).isEmpty();
    assertThat(lab.get("/api/v1/namespaces/default/pods").get("items")).isEmpty();
  }

  @Test
  void oneSeedGivesTheSameDay() {
    assertThat(day()).isEqualTo(day());
  }

  private static String day() {
    var lab = new Lab(7, Lab.pool("cpu", "Standard_D4s_v3", 2));
    lab.post(CRON, cron("'schedule':'@hourly',", ""));
    lab.pass(Duration.ofDays(1));
    return lab.get(JOBS).toString() + lab.get("/api/v1/pods") + lab.get("/api/v1/events");
  }
}
