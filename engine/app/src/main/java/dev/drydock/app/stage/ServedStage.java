package dev.drydock.app.stage;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A world that another process serves: it goes on when this is closed.
public final class ServedStage implements Stage {
  private final Transport transport;
  private final URI status;

  /// @param origin of the simulator, without a path
  public ServedStage(Transport transport, URI origin) {
    this.transport = transport;
    this.status = origin.resolve("/_drydock/serving");
  }

  @Override
  public List<StagedVersion> versions(String endpoint) {
    var reply = transport.send(new Exchange("GET", status, List.of(), new byte[0]));
    return switch (reply) {
      case Reply.Answer answer when answer.status() == 200 ->
          ServingDocument.versions(new String(answer.body(), StandardCharsets.UTF_8), endpoint);
      case Reply.Answer _, Reply.Broken _ -> List.of();
    };
  }

  @Override
  public void close() {}
}
