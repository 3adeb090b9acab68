package dev.drydock.kubernetes.http;

import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.StandardHttpHeaders;
import io.fabric8.kubernetes.client.http.StandardHttpRequest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// An answer that is wholly here, in the shape that fabric8 reads bit by bit.
final class WholeResponse extends StandardHttpHeaders
    implements HttpResponse<AsyncBody>, AsyncBody {
  private final StandardHttpRequest request;
  private final Reply.Answer answer;
  private final AsyncBody.Consumer<List<ByteBuffer>> consumer;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private boolean consumed;

  WholeResponse(
      StandardHttpRequest request,
      Reply.Answer answer,
      AsyncBody.Consumer<List<ByteBuffer>> consumer) {
    super(byName(answer.headers()));
    this.request = request;
    this.answer = answer;
    this.consumer = consumer;
  }

  @Override
  public int code() {
    return answer.status();
  }

  @Override
  public AsyncBody body() {
    return this;
  }

  @Override
  public HttpRequest request() {
    return request;
  }

  @Override
  public Optional<HttpResponse<?>> previousResponse() {
    return Optional.empty();
  }

  /// Hand the whole body over, once: the consumer asks for more from within.
  @Override
  public void consume() {
    if (consumed) {
      return;
    }
    consumed = true;
    try {
      consumer.consume(List.of(ByteBuffer.wrap(answer.body())), this);
      done.complete(null);
    } catch (Exception refused) {
      done.completeExceptionally(refused);
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

  private static Map<String, List<String>> byName(List<Header> headers) {
    var byName = new LinkedHashMap<String, List<String>>();
    for (var header : headers) {
      byName.computeIfAbsent(header.name(), _ -> new ArrayList<>()).add(header.value());
    }
    return byName;
  }
}
