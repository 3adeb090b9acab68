package dev.drydock.sim.kubernetes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.drydock.sim.wire.Feed;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Carries a lab's cluster over plain HTTP on loopback, for clients that are programs of their own.
/// The lab's time goes thirty times as fast as the wall clock.
final class PlainServer implements AutoCloseable {
  private static final long STEP_MS = 20;
  private static final int SPEED = 30;

  private final Lab lab;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean open = true;

  PlainServer(Lab lab) throws IOException {
    this.lab = lab;
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    threads.execute(this::tick);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void tick() {
    while (open) {
      try {
        Thread.sleep(STEP_MS);
      } catch (InterruptedException e) {
        return;
      }
      lab.pass(Duration.ofMillis(STEP_MS * SPEED));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = request(exchange);
      var response = lab.world.transact(() -> lab.clusters.serve(Lab.KEY, request));
      for (var line : response.headers().lines()) {
        exchange.getResponseHeaders().add(line.name(), line.value());
      }
      int length = response.body().length;
      boolean endless = response.feed().isPresent();
      exchange.sendResponseHeaders(response.status(), endless ? 0 : length == 0 ? -1 : length);
      if (endless || length > 0) {
        var out = exchange.getResponseBody();
        out.write(response.body());
        out.flush();
        if (endless) {
          follow(response.feed().get(), out);
        }
      }
    }
  }

  private void follow(Feed feed, OutputStream out) throws IOException {
    long ends = System.nanoTime() + feed.lasts().toNanos();
    while (open && System.nanoTime() < ends) {
      var more = feed.more();
      if (more.isEmpty()) {
        return;
      }
      if (more.get().length > 0) {
        out.write(more.get());
        out.flush();
      }
      try {
        Thread.sleep(STEP_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// kubectl keeps its token to itself where nothing is encrypted: the lab's stands in.
  private Request request(HttpExchange exchange) throws IOException {
    var headers = Headers.of("Authorization", "Bearer " + lab.token());
    for (var header : exchange.getRequestHeaders().entrySet()) {
      for (var value : header.getValue()) {
        headers = headers.and(header.getKey(), value);
      }
    }
    return new Request(
        exchange.getRequestMethod(),
        URI.create("https://" + Lab.HOST).resolve(exchange.getRequestURI()),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  @Override
  public void close() {
    open = false;
    server.stop(0);
    threads.shutdownNow();
  }
}
