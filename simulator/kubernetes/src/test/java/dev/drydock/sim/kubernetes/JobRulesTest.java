package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobRulesTest {
  private static final String BATCH = "/apis/batch/v1/namespaces/default/";

  private final Lab lab = new Lab(1);

  private static String job(String spec, String restart) {
    return "{'metadata':{'name':'work'},'spec':{"
        + spec
        + "'template':{'spec':{'restartPolicy':'"
        + restart
        + "','containers':[{'name':'c','image':'img:1'}]}}}}";
  }

  private static String cron(String name, String spec) {
    return "{'metadata':{'name':'"
        + name
        + "'},'spec':{"
        + spec
        + "'jobTemplate':{'spec':{'template':{'spec':{'restartPolicy':'Never','containers':["
        + "{'name':'c','image':'img:1'}]}}}}}}";
  }

  private String refused(String resource, String body) {
    var answer = lab.call("POST", BATCH + resource, "application/json", body.replace('\'', '"'));
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return Json.text(Json.parse(answer.text()), "message");
  }

  private JsonNode patch(String body) {
    var type = "application/merge-patch+json";
    return Json.parse(lab.call("PATCH", BATCH + "jobs/work", type, body).text());
  }

  @Test
  void whatDefinesItNeverChanges() {
    lab.post(BATCH + "jobs", job("", "Never"));
    var said = Json.text(patch("{\"spec\":{\"completions\":3}}"), "message");
    assertThat(said)
        .isEqualTo(
            "Job.batch \"work\" is invalid: spec.completions: Invalid value: 3: field is"
                + " immutable");
    assertThat(
            Json.text(
                patch("{\"spec\":{\"template\":{\"metadata\":{\"labels\":{\"a\":\"b\"}}}}}"),
                "message"))
        .contains("spec.template: Invalid value:")
        .contains("field is immutable");
    assertThat(patch("{\"spec\":{\"parallelism\":0}}").at("/spec/parallelism").asInt(-1)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'completions':-1, | Never | \
          spec.completions: Invalid value: -1: must be greater than or equal to 0
          `` | Always | \
          spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
          'completionMode':'Other', | Never | \
          spec.completionMode: Unsupported value: "Other": supported values: "Indexed", \
          "NonIndexed"
          'completionMode':'Indexed','parallelism':1, | Never | \
          spec.completions: Required value: when completion mode is Indexed
          """)
  void saysWhatIsWrongWithAJobAsUpstreamDoes(String spec, String restart, String message) {
    assertThat(refused("jobs", job(spec == null ? "" : spec, restart)))
        .isEqualTo("Job.batch \"work\" is invalid: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'schedule':'often', | \
          spec.schedule: Invalid value: "often": expected exactly 5 fields, found 1: [often]
          'schedule':'61 * * * *', | \
          spec.schedule: Invalid value: "61 * * * *": end of range (61) above maximum (59): 61
          'schedule':'', | \
          spec.schedule: Required value
          'schedule':'TZ=UTC * * * * *', | \
          spec.schedule: Invalid value: "TZ=UTC * * * * *": cannot use TZ or CRON_TZ in schedule, \
          use timeZone field instead
          'schedule':'@daily','timeZone':'Mars/Olympus', | \
          spec.timeZone: Invalid value: "Mars/Olympus": unknown time zone Mars/Olympus
          'schedule':'@daily','concurrencyPolicy':'No', | \
          spec.concurrencyPolicy: Unsupported value: "No": supported values: "Allow", "Forbid", \
          "Replace"
          'schedule':'@daily','failedJobsHistoryLimit':-1, | \
          spec.failedJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0
          """)
  void saysWhatIsWrongWithACronJobAsUpstreamDoes(String spec, String message) {
    assertThat(refused("cronjobs", cron("tick", spec)))
        .isEqualTo("CronJob.batch \"tick\" is invalid: " + message);
  }

  @Test
  void aCronJobsNameLeavesRoomForTheMinutes() {
    assertThat(refused("cronjobs", cron("t".repeat(53), "'schedule':'@daily',")))
        .endsWith("must be no more than 52 characters");
  }
}
