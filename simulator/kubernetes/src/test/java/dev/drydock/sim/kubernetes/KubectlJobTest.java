package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What people do with jobs by `kubectl`, done with the real one where it is installed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubectlJobTest {
  private static final String CRON =
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: tick, namespace: default}
      spec:
        schedule: "*/5 * * * *"
        timeZone: Europe/Berlin
        jobTemplate:
          spec:
            backoffLimit: 0
            template:
              spec:
                restartPolicy: Never
                containers:
                - {name: c, image: "img:1"}
      """;

  private Path home;
  private Lab lab;
  private PlainServer server;
  private Kubectl kubectl;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    home = folder;
    var program = Kubectl.find();
    if (program.isEmpty()) {
      System.out.println("Skipped: there is no kubectl on the path");
    }
    assumeTrue(program.isPresent(), "there is no kubectl on the path");
    lab = new Lab(5, Lab.pool("pool", "Standard_D4s_v3", 2));
    lab.pass(Duration.ofMinutes(3));
    server = new PlainServer(lab);
    kubectl = new Kubectl(program.get(), server.url(), home);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aJobIsCreatedWaitedForReadAndDeleted() {
    assertThat(kubectl.run("create job hello --image=img:1"))
        .isEqualTo("job.batch/hello created\n");
    assertThat(kubectl.run("wait --for=condition=complete job/hello --timeout=30s"))
        .isEqualTo("job.batch/hello condition met\n");
    assertThat(kubectl.run("get jobs hello"))
        .containsPattern("NAME +STATUS +COMPLETIONS +DURATION +AGE\n")
        .containsPattern("hello +Complete +1/1 +[0-9]+s +[0-9]+s\n");
    assertThat(kubectl.run("get pods -l job-name=hello"))
        .containsPattern("hello-[a-z0-9]+ +0/1 +Completed +0 +");
    assertThat(kubectl.run("logs job/hello")).contains("simulated: exited with code 0\n");
    assertThat(kubectl.run("describe job hello"))
        .containsPattern("Pods Statuses: +0 Active \\(0 Ready\\) / 1 Succeeded / 0 Failed\n")
        .containsPattern("Normal +SuccessfulCreate .* job-controller +Created pod: hello-")
        .containsPattern("Normal +Completed .* job-controller +Job completed\n");
    assertThat(kubectl.run("delete job hello")).contains("job.batch \"hello\" deleted");
    assertThat(kubectl.tryTo("get pods -l job-name=hello").text()).contains("No resources found");
  }

  @Test
  void aFailureIsWaitedForToo() throws IOException {
    var file =
        Files.writeString(
            home.resolve("failing.yaml"),
            """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: failing, namespace: default}
            spec:
              backoffLimit: 0
              template:
                spec:
                  restartPolicy: Never
                  containers:
                  - name: c
                    image: img:1
                    env: [{name: DRYDOCK_SIMULATED_EXIT_CODE, value: "2"}]
            """);
    kubectl.run("apply -f " + file);
    kubectl.run("wait --for=condition=failed job/failing --timeout=30s");
    assertThat(kubectl.run("get job failing")).containsPattern("failing +Failed +0/1 +");
    assertThat(kubectl.run("get pods -l batch.kubernetes.io/job-name=failing"))
        .containsPattern("failing-[a-z0-9]+ +0/1 +Error +0 +");
    var path = "jsonpath={.items[0].status.containerStatuses[0].state.terminated.exitCode}";
    assertThat(kubectl.run("get pods -l job-name=failing -o " + path)).isEqualTo("2");
  }

  @Test
  void aCronJobIsAppliedByTheServerAndStartedByHand() throws IOException {
    var file = Files.writeString(home.resolve("tick.yaml"), CRON);
    assertThat(kubectl.run("apply --server-side -f " + file))
        .isEqualTo("cronjob.batch/tick serverside-applied\n");
    assertThat(kubectl.run("diff --server-side -f " + file)).isEmpty();
    assertThat(kubectl.run("get cronjobs"))
        .containsPattern("NAME +SCHEDULE +TIMEZONE +SUSPEND +ACTIVE +LAST SCHEDULE +AGE\n")
        .containsPattern("tick +\\*/5 \\* \\* \\* \\* +Europe/Berlin +False +0 +");
    assertThat(kubectl.run("create job now --from=cronjob/tick"))
        .isEqualTo("job.batch/now created\n");
    kubectl.run("wait --for=condition=complete job/now --timeout=30s");
    lab.pass(Duration.ofMinutes(6));
    assertThat(kubectl.run("get jobs -o name")).containsPattern("job.batch/tick-[0-9]+\n");
    assertThat(kubectl.run("describe cronjob tick")).contains("SuccessfulCreate");
    kubectl.run("delete cronjob tick");
  }

  @Test
  void whatIsWrongIsSaidAsUpstreamSaysIt() {
    var output = kubectl.tryTo("create cronjob bad --image=img:1 --schedule=never");
    assertThat(output.code()).isEqualTo(1);
    assertThat(output.text())
        .isEqualTo(
            "error: failed to create cronjob: CronJob.batch \"bad\" is invalid: spec.schedule:"
                + " Invalid value: \"never\": expected exactly 5 fields, found 1: [never]\n");
  }
}
