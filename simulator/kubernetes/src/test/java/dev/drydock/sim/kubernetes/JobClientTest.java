package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What the fabric8 client sees of Jobs and CronJobs.
class JobClientTest {
  private final Lab lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 1));

  private KubernetesClient client() {
    lab.pass(Duration.ofMinutes(5));
    return new KubernetesClientBuilder()
        .withHttpClientFactory(new InProcess.Factory(lab))
        .withConfig(
            new ConfigBuilder()
                .withMasterUrl("https://" + Lab.HOST)
                .withOauthToken(lab.token())
                .build())
        .build();
  }

  @Test
  void aJobRunsToItsEndAndGoesWithItsPods() {
    try (var client = client()) {
      var job =
          new JobBuilder()
              .withNewMetadata()
              .withName("work")
              .endMetadata()
              .withNewSpec()
              .withNewTemplate()
              .withNewSpec()
              .withRestartPolicy("Never")
              .addNewContainer()
              .withName("c")
              .withImage("img:1")
              .endContainer()
              .endSpec()
              .endTemplate()
              .endSpec()
              .build();
      var jobs = client.batch().v1().jobs().inNamespace("default");
      jobs.resource(job).create();
      lab.pass(Duration.ofMinutes(1));

      var status = jobs.withName("work").get().getStatus();
      assertThat(status.getSucceeded()).isEqualTo(1);
      assertThat(status.getConditions().getLast().getType()).isEqualTo("Complete");
      assertThat(jobs.withName("work").getLog()).contains("exited with code 0");
      jobs.withName("work").delete();
      lab.pass(Duration.ofMinutes(1));
      assertThat(client.pods().inNamespace("default").list().getItems()).isEmpty();
    }
  }

  @Test
  void aCronJobIsAppliedByTheServerAndTellsWhenItRan() {
    try (var client = client()) {
      var cron =
          new CronJobBuilder()
              .withNewMetadata()
              .withName("tick")
              .withNamespace("default")
              .endMetadata()
              .withNewSpec()
              .withSchedule("@hourly")
              .withNewJobTemplate()
              .withNewSpec()
              .withNewTemplate()
              .withNewSpec()
              .withRestartPolicy("OnFailure")
              .addNewContainer()
              .withName("c")
              .withImage("img:1")
              .endContainer()
              .endSpec()
              .endTemplate()
              .endSpec()
              .endJobTemplate()
              .endSpec()
              .build();
      client.resource(cron).serverSideApply();
      lab.pass(Duration.ofHours(1));

      var status =
          client.batch().v1().cronjobs().inNamespace("default").withName("tick").get().getStatus();
      assertThat(status.getLastScheduleTime()).isEqualTo("2026-01-01T01:00:00Z");
      assertThat(status.getLastSuccessfulTime()).isGreaterThan("2026-01-01T01:00");
    }
  }
}
