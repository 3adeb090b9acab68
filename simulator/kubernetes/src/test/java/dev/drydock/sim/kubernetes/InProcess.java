package dev.drydock.sim.kubernetes;

import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.StandardHttpClient;
import io.fabric8.kubernetes.client.http.StandardHttpClientBuilder;
import io.fabric8.kubernetes.client.http.StandardHttpRequest;
import io.fabric8.kubernetes.client.http.StandardWebSocketBuilder;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.fabric8.kubernetes.client.http.WebSocketResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets the fabric8 client talk to a lab without a socket.
final class InProcess {
  private InProcess() {}

  /// Makes clients whose requests are function calls.
  static final class Factory implements HttpClient.Factory {
    private final Lab lab;

    Factory(Lab lab) {
      this.lab = lab;
    }

    @Override
    public ClientBuilder newBuilder() {
      return new ClientBuilder(this);
    }
  }

  static final class ClientBuilder
      extends StandardHttpClientBuilder<Client, Factory, ClientBuilder> {
    private final Factory factory;

    ClientBuilder(Factory factory) {
      super(factory);
      this.factory = factory;
    }

    @Override
    public Client build() {
      return new Client(this, factory.lab);
    }

    @Override
    protected ClientBuilder newInstance(Factory of) {
      return new ClientBuilder(of);
    }
  }

  static final class Client extends StandardHttpClient<Client, Factory, ClientBuilder> {
    private final Lab lab;

    Client(ClientBuilder builder, Lab lab) {
      super(builder, new AtomicBoolean());
      this.lab = lab;
    }

    @Override
    public CompletableFuture<HttpResponse<AsyncBody>> consumeBytesDirect(
        StandardHttpRequest request, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
      var headers = Headers.NONE;
      for (var header : request.headers().entrySet()) {
        for (var value : header.getValue()) {
          headers = headers.and(header.getKey(), value);
        }
      }
      if (request.getContentType() != null) {
        headers = headers.and("Content-Type", request.getContentType());
      }
      var answer =
          lab.clusters.serve(
              Lab.KEY, new Request(request.method(), request.uri(), headers, body(request)));
      var lines = new LinkedHashMap<String, List<String>>();
      for (var line : answer.headers().lines()) {
        lines.computeIfAbsent(line.name(), _ -> new ArrayList<>()).add(line.value());
      }
      return CompletableFuture.completedFuture(
          new Answer(answer.status(), lines, new Body(answer.body(), consumer), request));
    }

    private static byte[] body(StandardHttpRequest request) {
      var content = request.body();
      return switch (content) {
        case null -> new byte[0];
        case StandardHttpRequest.StringBodyContent text ->
            text.getContent().getBytes(StandardCharsets.UTF_8);
        case StandardHttpRequest.ByteArrayBodyContent bytes -> bytes.getContent();
        case StandardHttpRequest.InputStreamBodyContent stream -> {
          try (var out = new ByteArrayOutputStream()) {
            stream.getContent().transferTo(out);
            yield out.toByteArray();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        default -> throw new IllegalStateException("Unknown body " + content.getClass());
      };
    }

    @Override
    public CompletableFuture<WebSocketResponse> buildWebSocketDirect(
        StandardWebSocketBuilder builder, WebSocket.Listener listener) {
      return CompletableFuture.failedFuture(new IOException("no sockets here"));
    }

    @Override
    public void doClose() {}
  }

  private record Answer(
      int code, Map<String, List<String>> headers, AsyncBody body, HttpRequest request)
      implements HttpResponse<AsyncBody> {
    @Override
    public Optional<HttpResponse<?>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public List<String> headers(String key) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(key))
          .flatMap(header -> header.getValue().stream())
          .toList();
    }
  }

  private static final class Body implements AsyncBody {
    private final byte[] bytes;
    private final AsyncBody.Consumer<List<ByteBuffer>> consumer;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private boolean sent;

    private Body(byte[] bytes, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
      this.bytes = bytes;
      this.consumer = consumer;
    }

    @Override
    public void consume() {
      if (sent) {
        return;
      }
      sent = true;
      try {
        consumer.consume(List.of(ByteBuffer.wrap(bytes)), this);
        done.complete(null);
      } catch (Exception e) {
        done.completeExceptionally(e);
      }
    }

    @Override
    public CompletableFuture<Void> done() {
      return done;
    }

    @Override
    public void cancel() {
      done.cancel(false);
    }
  }
}
