package dev.drydock.contract;

import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;

/// Sends exchanges to a simulated platform, by function call.
record PlatformTransport(SimulatedPlatform platform) implements Transport {
  @Override
  public Reply send(Exchange exchange) {
    var lines =
        exchange.headers().stream()
            .map(header -> new Headers.Line(header.name(), header.value()))
            .toList();
    var response =
        platform.serve(
            new Request(exchange.method(), exchange.uri(), new Headers(lines), exchange.body()));
    return new Reply.Answer(
        response.status(),
        response.headers().lines().stream()
            .map(line -> new Header(line.name(), line.value()))
            .toList(),
        response.body());
  }
}
