package dev.drydock.sim.router;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A replica on loopback that says its name, and counts what it works on at once.
final class Model implements AutoCloseable {
  static {
    // Or a head waits 40 ms for its body: Nagle's algorithm and delayed acknowledgements.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final String id;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger busyMax = new AtomicInteger();
  private final AtomicInteger served = new AtomicInteger();

  private Model(String id, HttpServer server) {
    this.id = id;
    this.server = server;
  }

  /// Start a replica that answers with its name.
  static Model start(String id) {
    return start(id, 0);
  }

  /// Start a replica that answers with its name, after a while.
  static Model start(String id, int millis) {
    var body = id.getBytes(StandardCharsets.UTF_8);
    return start(
        id,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          pause(millis);
        },
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  static Model start(String id, HttpHandler handler) {
    return start(id, handler, exchange -> {});
  }

  /// Start a replica.
  ///
  /// @param answer happens when the replica is no longer busy: whoever has read an answer may ask
  ///   at once
  private static Model start(String id, HttpHandler work, HttpHandler answer) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var model = new Model(id, HttpServer.create(address, 1_024));
      model.server.setExecutor(model.threads);
      model.server.createContext("/", exchange -> model.serve(exchange, work, answer));
      model.server.start();
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(HttpExchange exchange, HttpHandler work, HttpHandler answer)
      throws IOException {
    busyMax.accumulateAndGet(busy.incrementAndGet(), Math::max);
    served.incrementAndGet();
    try (exchange) {
      try {
        work.handle(exchange);
      } finally {
        busy.decrementAndGet();
      }
      answer.handle(exchange);
    }
  }

  private static void pause(int millis) {
    if (millis == 0) {
      return;
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Replica replica() {
    return new Replica(id, "127.0.0.1", server.getAddress().getPort());
  }

  int served() {
    return served.get();
  }

  int busyMax() {
    return busyMax.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
