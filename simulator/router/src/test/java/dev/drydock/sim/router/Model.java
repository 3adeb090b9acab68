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

  static Model start(String id, int millis) {
    return start(
        id,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          pause(millis);
          var body = id.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  static Model start(String id, HttpHandler handler) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var model = new Model(id, HttpServer.create(address, 1_024));
      model.server.setExecutor(model.threads);
      model.server.createContext("/", exchange -> model.serve(exchange, handler));
      model.server.start();
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(HttpExchange exchange, HttpHandler handler) throws IOException {
    busyMax.accumulateAndGet(busy.incrementAndGet(), Math::max);
    served.incrementAndGet();
    try {
      handler.handle(exchange);
    } finally {
      exchange.close();
    }
  }

  private static void pause(int millis) {
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
