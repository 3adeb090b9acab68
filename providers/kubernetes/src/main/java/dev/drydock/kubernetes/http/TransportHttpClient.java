package dev.drydock.kubernetes.http;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.StandardHttpClient;
import io.fabric8.kubernetes.client.http.StandardHttpRequest;
import io.fabric8.kubernetes.client.http.StandardHttpRequest.ByteArrayBodyContent;
import io.fabric8.kubernetes.client.http.StandardHttpRequest.InputStreamBodyContent;
import io.fabric8.kubernetes.client.http.StandardHttpRequest.StringBodyContent;
import io.fabric8.kubernetes.client.http.StandardWebSocketBuilder;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.fabric8.kubernetes.client.http.WebSocketResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends each request as one exchange, on the caller's thread.
final class TransportHttpClient
    extends StandardHttpClient<
        TransportHttpClient, TransportHttpClientFactory, TransportHttpClientBuilder> {
  private final Transport transport;

  TransportHttpClient(
      TransportHttpClientBuilder builder, AtomicBoolean closed, Transport transport) {
    super(builder, closed);
    this.transport = transport;
  }

  @Override
  public CompletableFuture<HttpResponse<AsyncBody>> consumeBytesDirect(
      StandardHttpRequest request, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
    try {
      return switch (transport.send(exchange(request))) {
        case Reply.Answer answer ->
            throttled(answer)
                .<CompletableFuture<HttpResponse<AsyncBody>>>map(CompletableFuture::failedFuture)
                .orElseGet(() ->
                    CompletableFuture.completedFuture(
                        new WholeResponse(request, answer, consumer)));
        case Reply.Broken(var sent, var reason) ->
            CompletableFuture.failedFuture(new BrokenExchange(sent, reason));
      };
    } catch (IOException unreadable) {
      return CompletableFuture.failedFuture(unreadable);
    }
  }

  @Override
  public CompletableFuture<WebSocketResponse> buildWebSocketDirect(
      StandardWebSocketBuilder request, WebSocket.Listener listener) {
    return CompletableFuture.failedFuture(
        new UnsupportedOperationException(
            "A transport has no web sockets. This is a bug in Drydock."));
  }

  @Override
  protected void doClose() {
    // The transport belongs to whoever made it.
  }

  /// Retry-After is taken in seconds; the API server sends no dates.
  private static Optional<ThrottledExchange> throttled(Reply.Answer answer) {
    return Optional.of(answer)
        .filter(one -> one.status() == 429)
        .flatMap(one -> one.header("Retry-After"))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> new ThrottledExchange(Duration.ofSeconds(Long.parseLong(text))));
  }

  private static Exchange exchange(StandardHttpRequest request) throws IOException {
    var headers = new ArrayList<Header>();
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
    var type = request.getContentType();
    if (type != null && request.headers("Content-Type").isEmpty()) {
      headers.add(new Header("Content-Type", type));
    }
    return new Exchange(request.method(), request.uri(), headers, body(request));
  }

  private static byte[] body(StandardHttpRequest request) throws IOException {
    return switch (request.body()) {
      case null -> new byte[0];
      case StringBodyContent text -> text.getContent().getBytes(StandardCharsets.UTF_8);
      case ByteArrayBodyContent bytes -> bytes.getContent();
      case InputStreamBodyContent stream -> stream.getContent().readAllBytes();
      default -> throw new IOException("Unknown kind of body. This is a bug in Drydock.");
    };
  }
}
