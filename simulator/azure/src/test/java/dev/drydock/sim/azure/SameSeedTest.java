package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameSeedTest {
  @Test
  void answersWithTheSameBytesInTwoWorldsOfOneSeed() {
    assertThat(told(11)).isEqualTo(told(11));
  }

  @Test
  void answersOtherwiseInAWorldOfAnotherSeed() {
    assertThat(told(11)).isNotEqualTo(told(12));
  }

  private static List<String> told(long seed) {
    try (var cloud = new Cloud(seed)) {
      var told = new ArrayList<String>();
      cloud.serving();
      told.add(whole(cloud.put(Cloud.BLUE, Cloud.deployment(""))));
      cloud.pass(Duration.ofMinutes(5));
      told.add(whole(cloud.get(Cloud.BLUE)));
      told.add(whole(cloud.get(Cloud.CLUSTER)));
      told.add(whole(cloud.post(Cloud.ENDPOINT + "/listKeys", "")));
      told.add(cloud.world.now().toString());
      told.addAll(cloud.world.log().lines());
      return told;
    }
  }

  private static String whole(Response response) {
    return response.status() + response.headers().lines().toString() + response.text();
  }
}
