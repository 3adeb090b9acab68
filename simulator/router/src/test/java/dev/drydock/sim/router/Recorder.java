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

/// A replica that takes every byte it gets to the letter, and remembers.
final class Recorder implements AutoCloseable {
  private static final byte[] OK =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Parsed> requests = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Recorder(ServerSocket server) {
    this.server = server;
  }

  static Recorder start() {
    try {
      var recorder = new Recorder(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
      recorder.threads.execute(recorder::accept);
      return recorder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Replica replica() {
    return new Replica("recorder", "127.0.0.1", server.getLocalPort());
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
    try (socket) {
      socket.setTcpNoDelay(true);
      var parser = new StrictParser(new BufferedInputStream(socket.getInputStream()));
      while (true) {
        note(parser.next());
        socket.getOutputStream().write(OK);
      }
    } catch (StrictParser.Malformed e) {
      note(e);
    } catch (IOException e) {
      // The router closed: between requests, or because one was broken off.
      return;
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
