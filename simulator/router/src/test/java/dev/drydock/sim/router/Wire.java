package dev.drydock.sim.router;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// A client that sends any bytes, and reads answers to the letter.
final class Wire implements AutoCloseable {
  private static final int PATIENCE_MS = 10_000;

  /// An answer; names of headers in lower case.
  record Answer(int code, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final Socket socket;
  private final InputStream in;

  private Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    socket.setSoTimeout(PATIENCE_MS);
    socket.setTcpNoDelay(true);
  }

  static Wire connect(int port) {
    try {
      return new Wire(new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Wait until something is so, or fail.
  static void await(BooleanSupplier until) {
    long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
    while (!until.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It never came to that.");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Return a request with a body.
  static String post(String path, String headers, String body) {
    return "POST %s HTTP/1.1\r\nHost: router\r\n%sContent-Length: %s\r\n\r\n%s"
        .formatted(path, headers, body.length(), body);
  }

  /// Score once.
  Answer score(String headers, String body) {
    return send(post(Rig.SCORE, headers, body)).read();
  }

  Wire send(String text) {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Wire send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void patience(int millis) {
    try {
      socket.setSoTimeout(millis);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Read one answer.
  Answer read() {
    try {
      var head = readHead();
      return new Answer(head.code(), head.headers(), body(head));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Read an answer's head, without its body.
  Answer readHead() {
    try {
      var status = line();
      var headers = new TreeMap<String, String>();
      for (var line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.put(name, line.substring(colon + 1).strip());
      }
      return new Answer(Integer.parseInt(status.substring(9, 12)), headers, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Read one chunk of an answer; empty is the last.
  String readChunk() {
    try {
      int length = Integer.parseInt(line(), 16);
      var text = exactly(length);
      line();
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tell whether the other end closes, having sent nothing more.
  boolean isClosed() {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /// Return how many bytes more come before the other end closes.
  int drained() {
    try {
      return in.readAllBytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String body(Answer head) throws IOException {
    if (head.headers().containsKey("content-length")) {
      return exactly(Integer.parseInt(head.header("content-length")));
    }
    if (!head.header("transfer-encoding").equals("chunked")) {
      boolean none = head.code() == 204 || head.code() == 304 || head.code() < 200;
      return none ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    var text = new StringBuilder();
    for (var chunk = readChunk(); !chunk.isEmpty(); chunk = readChunk()) {
      text.append(chunk);
    }
    return text.toString();
  }

  private String exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("closed within a body");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("closed within a line");
      }
      line.write(b);
    }
    var text = line.toString(StandardCharsets.ISO_8859_1);
    return text.substring(0, text.length() - 1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
