package dev.drydock.sim.router.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class IdsTest {
  private static final String GUID = "0b1c2d3e-0000-4000-8000-00000000000a";

  private final HttpHeaders headers = new DefaultHttpHeaders();

  @Test
  void keepsAGuid() {
    headers.set("x-request-id", GUID);
    assertThat(ids().request()).isEqualTo(GUID);
  }

  @Test
  void overwritesWhatIsNone() {
    headers.set("x-request-id", "mine");
    assertThat(ids().request())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void cleansAndCutsTheClientsOwn() {
    headers.set("x-ms-client-request-id", "a b/c-d_e" + "x".repeat(60));
    assertThat(ids().client()).hasValue("abc-d_e" + "x".repeat(33));
    headers.set("x-ms-client-request-id", "///");
    assertThat(ids().client()).isEmpty();
  }

  private Ids ids() {
    return Ids.of(headers, new SplittableRandom(1));
  }
}
