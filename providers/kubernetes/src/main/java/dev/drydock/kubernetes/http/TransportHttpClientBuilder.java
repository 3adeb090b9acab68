package dev.drydock.kubernetes.http;

import io.fabric8.kubernetes.client.http.StandardHttpClientBuilder;
import java.util.concurrent.atomic.AtomicBoolean;

/// Builds a [TransportHttpClient]. Trust, proxies and time-outs are the transport's own affair, so
/// only interceptors count.
final class TransportHttpClientBuilder
    extends StandardHttpClientBuilder<
        TransportHttpClient, TransportHttpClientFactory, TransportHttpClientBuilder> {

  TransportHttpClientBuilder(TransportHttpClientFactory factory) {
    super(factory);
  }

  @Override
  public TransportHttpClient build() {
    var closed = client == null ? new AtomicBoolean() : client.getClosed();
    return new TransportHttpClient(this, closed, clientFactory.transport());
  }

  @Override
  protected TransportHttpClientBuilder newInstance(TransportHttpClientFactory factory) {
    return new TransportHttpClientBuilder(factory);
  }
}
