package dev.drydock.kubernetes;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// An API server that gives prepared answers and keeps what it was asked.
public final class ScriptedServer implements Transport {
  public static final String KUBECONFIG =
      """
      apiVersion: v1
      kind: Config
      clusters:
      - name: c
        cluster:
          server: https://c.example:443
      users:
      - name: admin
        user:
          token: the-token
      contexts:
      - name: c
        context:
          cluster: c
          user: admin
      current-context: c
      """;

  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Exchange> asked = new ArrayList<>();

  public ScriptedServer answer(int status, String body) {
    var json = new Header("Content-Type", "application/json");
    replies.add(new Reply.Answer(status, List.of(json), body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  public ScriptedServer breaking(boolean sent) {
    replies.add(new Reply.Broken(sent, "connection reset"));
    return this;
  }

  public List<Exchange> asked() {
    return asked;
  }

  /// Return `METHOD path?query` of each exchange.
  public List<String> lines() {
    return asked.stream()
        .map(one -> {
          var query = one.uri().getRawQuery();
          return one.method() + " " + one.uri().getPath() + (query == null ? "" : "?" + query);
        })
        .toList();
  }

  public String body(int index) {
    return new String(asked.get(index).body(), StandardCharsets.UTF_8);
  }

  @Override
  public Reply send(Exchange exchange) {
    asked.add(exchange);
    return replies.remove();
  }
}
