package dev.drydock.sim.router;

import dev.drydock.sim.router.StrictParser.Parsed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A replica that takes every byte it gets to the letter, and remembers.
final class Recorder implements AutoCloseable {
  private static final byte[] OK =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final boolean hasty;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final List<Parsed> requests = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Recorder(ServerSocket server, boolean hasty) {
    this.server = server;
    this.hasty = hasty;
  }

  static Recorder start() {
    return start(false);
  }

  /// Start one that answers as soon as it has read a head, and never reads a body.
  static Recorder hasty() {
    return start(true);
  }

  private static Recorder start(boolean hasty) {
    try {
      var server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
      var recorder = new Recorder(server, hasty);
      recorder.threads.execute(recorder::accept);
      return recorder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Replica replica() {
    return new Replica("recorder", "127.0.0.1", server.getLocalPort());
  }

  /// Return how many connections were made to it.
  int connections() {
    return made.get();
  }

  /// Return how many connections are open.
  int open() {
    return open.get();
  }

  /// Return what came since the last call.
  synchronized List<Parsed> taken() {
    var all = List.copyOf(requests);
    requests.clear();
    return all;
  }

  /// Return what was not well formed.
  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  private void accept() {
    try {
      while (true) {
        var socket = server.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException e) {
      // It was closed.
      threads.shutdown();
    }
  }

  private void serve(Socket socket) {
    made.incrementAndGet();
    open.incrementAndGet();
    try (socket) {
      socket.setTcpNoDelay(true);
      var parser = new StrictParser(new BufferedInputStream(socket.getInputStream()));
      while (true) {
        note(hasty ? parser.head() : parser.next());
        socket.getOutputStream().write(OK);
      }
    } catch (StrictParser.Malformed e) {
      note(e);
    } catch (IOException e) {
      // The router closed: between requests, or because one was broken off.
      return;
    } finally {
      open.decrementAndGet();
    }
  }

  private synchronized void note(Parsed request) {
    requests.add(request);
  }

  private synchronized void note(IOException fault) {
    faults.add(String.valueOf(fault.getMessage()));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
