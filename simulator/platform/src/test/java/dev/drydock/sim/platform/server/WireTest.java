package dev.drydock.sim.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireTest {
  private static final int APPLICATION_DATA = 23;

  @TempDir private Path directory;
  private Harbour harbour;

  @BeforeEach
  void start() {
    harbour = new Harbour(directory);
  }

  @AfterEach
  void stop() {
    harbour.close();
  }

  @Test
  void headerAndBodyLeaveInOneWrite() throws IOException {
    try (var records = new Records(port());
        var socket = secured(records)) {
      // The first answer brings the tickets of the handshake along.
      ask(socket, "GET", "/_drydock/status", "127.0.0.1");
      long before = records.seen;
      assertThat(ask(socket, "GET", "/_drydock/status", "127.0.0.1")).contains("\"seed\"");
      assertThat(records.seen - before).as("TLS records").isEqualTo(1);
    }
  }

  @Test
  void answersNobodyWhoSeesItAsAnotherHost() throws IOException {
    for (var host : new String[] {"evil.example", "evil.example:443", "127.0.0.1.evil.example"}) {
      try (var socket = secured(new Socket(InetAddress.getLoopbackAddress(), port()))) {
        assertThat(ask(socket, "GET", "/_drydock/status", host)).startsWith("HTTP/1.1 421");
      }
    }
    for (var host : new String[] {"localhost:1", "127.0.0.1", "[::1]:8443"}) {
      try (var socket = secured(new Socket(InetAddress.getLoopbackAddress(), port()))) {
        assertThat(ask(socket, "GET", "/_drydock/status", host)).startsWith("HTTP/1.1 200");
      }
    }
    var page =
        HttpRequest.newBuilder(harbour.at("/_drydock/reset")).header("Origin", "https://a.b");
    assertThat(harbour.send(page.POST(HttpRequest.BodyPublishers.noBody())).statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesWhatIsNoRequestAndGoesOn() throws IOException {
    for (var line : new String[] {"GET no-path HTTP/1.1", "GET /a|b HTTP/1.1", "NONSENSE"}) {
      try (var socket = secured(new Socket(InetAddress.getLoopbackAddress(), port()))) {
        socket
            .getOutputStream()
            .write((line + "\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(answer(socket)).startsWith("HTTP/1.1 400");
      }
    }
    assertThat(harbour.get("/_drydock/status").statusCode()).isEqualTo(200);
  }

  @Test
  void aWatchIsToldWhatComesAndEndsWhenItShould() throws Exception {
    harbour.put("/_drydock/clusters/yard", "{'nodes':0}");
    var began = Instant.now();
    var watch =
        harbour.client.sendAsync(
            authorized("/api/v1/namespaces?watch=true&timeoutSeconds=2").build(),
            HttpResponse.BodyHandlers.ofLines());
    var events = watch.get(10, TimeUnit.SECONDS);
    assertThat(events.headers().firstValue("transfer-encoding")).contains("chunked");
    create("first");
    assertThat(lines(events)).anyMatch(line -> line.contains("\"ADDED\"") && named(line, "first"));
    assertThat(Duration.between(began, Instant.now()))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
    assertThat(watching()).isZero();
  }

  @Test
  void aWatchThatItsClientLeavesIsForgotten() throws Exception {
    harbour.put("/_drydock/clusters/yard", "{'nodes':0}");
    try (var socket = secured(new Socket(InetAddress.getLoopbackAddress(), port()))) {
      var request =
          "GET /kubernetes/yard/api/v1/namespaces?watch=true HTTP/1.1\r\n"
              + "Host: localhost\r\nAuthorization: Bearer "
              + token()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      awaitWatching(1);
    }
    awaitWatching(0);
  }

  @Test
  void aWatchEndsWithItsWorld() throws Exception {
    harbour.put("/_drydock/clusters/yard", "{'nodes':0}");
    var watch =
        harbour
            .client
            .sendAsync(
                authorized("/api/v1/namespaces?watch=true").build(),
                HttpResponse.BodyHandlers.ofString())
            .exceptionally(_ -> null);
    awaitWatching(1);
    harbour.post("/_drydock/reset");
    assertThat(watch.get(10, TimeUnit.SECONDS)).as("cut").isNull();
    assertThat(harbour.get("/_drydock/status").statusCode()).isEqualTo(200);
  }

  /// The server counts a watch after it has sent the head of the answer.
  private void awaitWatching(int count) throws InterruptedException {
    for (int i = 0; watching() != count && i < 500; i++) {
      Thread.sleep(10);
    }
    assertThat(watching()).isEqualTo(count);
  }

  private int watching() {
    return Harbour.json(harbour.get("/_drydock/status")).path("watching").asInt(-1);
  }

  private static Stream<String> lines(HttpResponse<Stream<String>> events) {
    return events.body();
  }

  private static boolean named(String line, String name) {
    return line.contains("\"name\":\"" + name + "\"");
  }

  private void create(String namespace) {
    var body = "{\"metadata\":{\"name\":\"" + namespace + "\"}}";
    var request =
        authorized("/api/v1/namespaces")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertThat(harbour.send(request).statusCode()).isEqualTo(201);
  }

  private HttpRequest.Builder authorized(String path) {
    return HttpRequest.newBuilder(harbour.at("/kubernetes/yard" + path))
        .header("Authorization", "Bearer " + token());
  }

  private String token() {
    var kubeconfig = harbour.get("/_drydock/clusters/yard/kubeconfig").body();
    return kubeconfig
        .lines()
        .filter(line -> line.contains("token:"))
        .findFirst()
        .orElseThrow()
        .replaceAll(".*token: |\"", "");
  }

  private int port() {
    return URI.create(harbour.server.origin()).getPort();
  }

  private SSLSocket secured(Socket plain) throws IOException {
    var factory = harbour.trust().getSocketFactory();
    var socket = (SSLSocket) factory.createSocket(plain, "localhost", port(), true);
    socket.setSoTimeout(10_000);
    socket.startHandshake();
    return socket;
  }

  private static String ask(Socket socket, String method, String path, String host)
      throws IOException {
    var request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return answer(socket);
  }

  /// Read one answer, as long as its header says.
  private static String answer(Socket socket) throws IOException {
    var text = new StringBuilder();
    var in = socket.getInputStream();
    while (text.indexOf("\r\n\r\n") < 0) {
      text.append((char) in.read());
    }
    var length = text.toString().toLowerCase(java.util.Locale.ROOT).split("content-length: ", 2)[1];
    int more = Integer.parseInt(length.substring(0, length.indexOf('\r')));
    return text + new String(in.readNBytes(more), StandardCharsets.UTF_8);
  }

  /// A socket that counts the records of application data that come in.
  private static final class Records extends Socket {
    private long seen;
    private int left;
    private final byte[] header = new byte[5];
    private int headed;

    Records(int port) throws IOException {
      super(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          int one = super.read();
          count((byte) one);
          return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int read = super.read(bytes, from, length);
          for (int i = 0; i < read; i++) {
            count(bytes[from + i]);
          }
          return read;
        }
      };
    }

    private void count(byte one) {
      if (left > 0) {
        left--;
        return;
      }
      header[headed++] = one;
      if (headed == header.length) {
        headed = 0;
        left = ((header[3] & 0xff) << 8) | (header[4] & 0xff);
        seen += header[0] == APPLICATION_DATA ? 1 : 0;
      }
    }
  }
}
