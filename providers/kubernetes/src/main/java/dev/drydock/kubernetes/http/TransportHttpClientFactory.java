package dev.drydock.kubernetes.http;

import dev.drydock.spi.transport.Transport;
import io.fabric8.kubernetes.client.http.HttpClient;

/// Makes fabric8 clients that speak through a [Transport].
public final class TransportHttpClientFactory implements HttpClient.Factory {
  private final Transport transport;

  public TransportHttpClientFactory(Transport transport) {
    this.transport = transport;
  }

  @Override
  public HttpClient.Builder newBuilder() {
    return new TransportHttpClientBuilder(this);
  }

  Transport transport() {
    return transport;
  }
}
