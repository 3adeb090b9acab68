package dev.drydock.app.door;

import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;

/// Carries exchanges to a simulated platform in this process: each is a function call at a frozen
/// instant.
public final class SimulatedTransport implements Transport {
  private final SimulatedPlatform platform;

  public SimulatedTransport(SimulatedPlatform platform) {
    this.platform = platform;
  }

  @Override
  public Reply send(Exchange exchange) {
    var lines =
        exchange.headers().stream()
            .map(header -> new Headers.Line(header.name(), header.value()))
            .toList();
    var response =
        platform.serve(
            new Request(exchange.method(), exchange.uri(), new Headers(lines), exchange.body()));
    if (response.isDropped()) {
      return new Reply.Broken(true, "the connection was closed without an answer");
    }
    var headers =
        response.headers().lines().stream()
            .map(line -> new Header(line.name(), line.value()))
            .toList();
    return new Reply.Answer(response.status(), headers, response.body());
  }
}
