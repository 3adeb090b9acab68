package dev.drydock.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServedStageTest {
  private static final String STATUS =
      """
      {"endpoints":[
        {"name":"other","versions":[{"name":"x","replicas":1,"ready":1,"busy":0,"queued":0}]},
        {"name":"scoring","versions":[
          {"name":"green","replicas":1,"ready":1,"busy":0,"queued":0},
          {"name":"blue","replicas":4,"ready":3,"busy":2,"queued":7,"scaling":"busy 90 %"}]}],
       "troubles":[]}
      """;

  private final List<Exchange> sent = new ArrayList<>();

  private List<StagedVersion> versions(Reply reply) {
    try (var stage =
        new ServedStage(
            exchange -> {
              sent.add(exchange);
              return reply;
            },
            URI.create("https://127.0.0.1:8443"))) {
      return stage.versions("scoring");
    }
  }

  private static Reply answer(int status) {
    return new Reply.Answer(status, List.of(), STATUS.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theVersionsOfOneEndpointAreToldByName() {
    assertThat(versions(answer(200)))
        .containsExactly(
            new StagedVersion("blue", 4, 3, 2, 7, "busy 90 %"),
            new StagedVersion("green", 1, 1, 0, 0, ""));
    assertThat(sent)
        .extracting(Exchange::uri)
        .containsExactly(URI.create("https://127.0.0.1:8443/_drydock/serving"));
  }

  @Test
  void aSimulatorThatTellsNothingIsNoFault() {
    assertThat(versions(answer(404))).isEmpty();
    assertThat(versions(new Reply.Broken(false, "refused"))).isEmpty();
  }
}
