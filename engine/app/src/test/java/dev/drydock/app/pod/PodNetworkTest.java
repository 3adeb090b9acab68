package dev.drydock.app.pod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodNetworkTest {
  private final List<String> sent = new ArrayList<>();

  private Reply send(String uri, boolean stopped) {
    var hosts = PodNetwork.hosts(new LinkedHashMap<>());
    var network =
        new PodNetwork(
            exchange -> {
              sent.add(exchange.uri().toString());
              return new Reply.Answer(200, List.of(), new byte[0]);
            },
            hosts,
            "https://lab.example/kubernetes/lab",
            () -> stopped);
    return network.send(new Exchange("GET", URI.create(uri), List.of(), new byte[0]));
  }

  @Test
  void aPodsOwnClusterIsWhereTheWorldHasIt() {
    send("https://kubernetes.default.svc/api/v1/pods?limit=5", false);
    send("https://management.azure.com/subscriptions", false);
    assertThat(sent)
        .containsExactly(
            "https://lab.example/kubernetes/lab/api/v1/pods?limit=5",
            "https://management.azure.com/subscriptions");
  }

  @Test
  void aPodThatWasStoppedHasNoNetwork() {
    assertThat(send("https://kubernetes.default.svc/api", true)).isInstanceOf(Reply.Broken.class);
    assertThat(sent).isEmpty();
  }
}
