package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.kubernetes.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final String DEPLOYMENT =
      "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'scoring','namespace':"
          + "'default'},'spec':{'replicas':%s,'selector':{'matchLabels':{'app':'scoring'}},"
          + "'template':{'metadata':{'labels':{'app':'scoring'}},'spec':{'containers':[{'name':"
          + "'model','image':'registry.example/model:1','resources':{'requests':{'cpu':'700m'}}}"
          + "]}}}}";

  private final Lab lab = new Lab(3, Lab.pool("system", "Standard_D3_v2", 3));

  @Test
  void thereIsRoomForExactlyAsManyMoreAsFit() {
    lab.pass(Duration.ofMinutes(10));
    scale(2);
    int room = lab.clusters.room(Lab.KEY, "default", "scoring", 1000);
    assertThat(room).isPositive();
    scale(2 + room);
    assertThat(pending()).isZero();
    assertThat(lab.clusters.room(Lab.KEY, "default", "scoring", 1000)).isZero();
    scale(2 + room + 3);
    assertThat(pending()).isEqualTo(3);
  }

  @Test
  void countingStopsWhereItIsToldTo() {
    lab.pass(Duration.ofMinutes(10));
    scale(1);
    assertThat(lab.clusters.room(Lab.KEY, "default", "scoring", 2)).isEqualTo(2);
    assertThat(lab.clusters.room(Lab.KEY, "default", "unknown", 2)).isZero();
  }

  private void scale(int replicas) {
    lab.world.transact(() -> {
      lab.clusters.apply(Lab.KEY, "test", DEPLOYMENT.replace('\'', '"').formatted(replicas));
      return replicas;
    });
    lab.pass(Duration.ofMinutes(5));
  }

  private long pending() {
    return Json.objects(lab.get("/api/v1/namespaces/default/pods").path("items")).stream()
        .filter(pod -> Json.text(pod, "spec", "nodeName").isEmpty())
        .count();
  }
}
