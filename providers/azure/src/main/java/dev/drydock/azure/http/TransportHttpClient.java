package dev.drydock.azure.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Sends azure-core's requests through our [Transport], on the caller's thread.
final class TransportHttpClient implements HttpClient {
  private final Transport transport;

  TransportHttpClient(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return Mono.fromCallable(() -> sendSync(request, Context.NONE));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    var exchange =
        new Exchange(
            request.getHttpMethod().toString(),
            URI.create(request.getUrl().toString()),
            headers(request),
            body(request));
    return switch (transport.send(exchange)) {
      case Reply.Answer answer -> new Answered(request, answer);
      case Reply.Broken(var sent, var reason) -> throw new BrokenExchange(sent, reason);
    };
  }

  private static List<Header> headers(HttpRequest request) {
    var headers = new ArrayList<Header>();
    for (var header : request.getHeaders()) {
      for (var value : header.getValuesList()) {
        headers.add(new Header(header.getName(), value));
      }
    }
    return headers;
  }

  private static byte[] body(HttpRequest request) {
    var body = request.getBodyAsBinaryData();
    return body == null ? new byte[0] : body.toBytes();
  }

  /// An answer, whole in memory.
  private static final class Answered extends HttpResponse {
    private final Reply.Answer answer;
    private final HttpHeaders headers = new HttpHeaders();

    Answered(HttpRequest request, Reply.Answer answer) {
      super(request);
      this.answer = answer;
      for (var header : answer.headers()) {
        headers.add(HttpHeaderName.fromString(header.name()), header.value());
      }
    }

    @Override
    public int getStatusCode() {
      return answer.status();
    }

    @Override
    @Deprecated
    public @Nullable String getHeaderValue(String name) {
      return headers.getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
      return Flux.defer(() -> Flux.just(ByteBuffer.wrap(answer.body())));
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
      return answer.body().length == 0 ? Mono.empty() : Mono.just(answer.body());
    }

    @Override
    public Mono<String> getBodyAsString() {
      return getBodyAsString(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
      return getBodyAsByteArray().map(bytes -> new String(bytes, charset));
    }
  }
}
