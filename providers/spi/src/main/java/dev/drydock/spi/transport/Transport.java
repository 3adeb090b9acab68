package dev.drydock.spi.transport;

/// Sends one exchange and waits for its reply. Never retries, never follows a redirect.
@FunctionalInterface
public interface Transport {
  Reply send(Exchange exchange);
}
