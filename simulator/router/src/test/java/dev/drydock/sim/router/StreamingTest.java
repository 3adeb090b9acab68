package dev.drydock.sim.router;

import static dev.drydock.sim.router.Rig.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// No request and no answer is ever held whole.
final class StreamingTest {
  private static final long BODY = 90L << 20;

  /// What sockets' buffers may hold on the way, and what the router may: far less than a body.
  private static final long BUFFERED_MAX = BODY / 2;

  private static final int STALLED_TRIES = 100;

  @Test
  void takesABodyNoFasterThanItsReplica() throws IOException {
    var open = new CountDownLatch(1);
    var read = new AtomicLong();
    try (var slow =
            Model.start(
                "slow",
                exchange -> {
                  await(open);
                  read.set(count(exchange.getRequestBody()));
                  exchange.sendResponseHeaders(200, -1);
                });
        var rig = Rig.start(slow.replica()).limit(1, 60_000, 60_000);
        var client = upload(rig)) {
      long sent = fill(client, BODY);
      assertThat(sent).isLessThan(BUFFERED_MAX);
      open.countDown();
      finish(client, BODY - sent);
      assertThat(status(client)).isEqualTo("HTTP/1.1 200");
      assertThat(read).hasValue(BODY);
    }
  }

  @Test
  void leavesABodyInItsSocketWhileTheRequestWaits() throws IOException {
    var read = new AtomicLong();
    try (var model =
            Model.start(
                "m1",
                exchange -> {
                  read.set(count(exchange.getRequestBody()));
                  exchange.sendResponseHeaders(200, -1);
                });
        var rig = Rig.start().limit(1, 60_000, 60_000);
        var client = upload(rig)) {
      long sent = fill(client, BODY);
      assertThat(sent).isLessThan(BUFFERED_MAX);
      assertThat(rig.router().loads().getFirst().queued()).isEqualTo(1);
      rig.router().replicas("scoring", "blue", List.of(model.replica()));
      finish(client, BODY - sent);
      assertThat(status(client)).isEqualTo("HTTP/1.1 200");
      assertThat(read).hasValue(BODY);
    }
  }

  @Test
  void takesAnAnswerNoFasterThanItsClient() {
    var written = new AtomicLong();
    try (var fast =
            Model.start(
                "fast",
                exchange -> {
                  exchange.sendResponseHeaders(200, BODY);
                  var piece = new byte[1 << 16];
                  for (long left = BODY; left > 0; left -= piece.length) {
                    exchange.getResponseBody().write(piece);
                    written.addAndGet(piece.length);
                  }
                });
        var rig = Rig.start(fast.replica()).limit(1, 60_000, 60_000);
        var wire = rig.connect()) {
      wire.send(Wire.post(SCORE, "Connection: close\r\n", "{}"));
      assertThat(wire.readHead().code()).isEqualTo(200);
      assertThat(stalled(written)).isLessThan(BUFFERED_MAX);
      assertThat((long) wire.drained()).isEqualTo(BODY);
    }
  }

  /// The replica says its next word only when the client has heard the last.
  @Test
  void passesOnEachPieceOfAStreamAtOnce() {
    var heard = new Semaphore(0);
    try (var teller =
            Model.start(
                "teller",
                exchange -> {
                  exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                  exchange.sendResponseHeaders(200, 0);
                  for (int i = 0; i < 5; i++) {
                    var event = ("data: " + i + "\n\n").getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseBody().write(event);
                    exchange.getResponseBody().flush();
                    heard.acquireUninterruptibly();
                  }
                });
        var rig = Rig.start(teller.replica());
        var wire = rig.connect()) {
      wire.send(Wire.post(SCORE, "", "{}"));
      assertThat(wire.readHead().header("content-type")).isEqualTo("text/event-stream");
      for (int i = 0; i < 5; i++) {
        assertThat(wire.readChunk()).isEqualTo("data: " + i + "\n\n");
        heard.release();
      }
      assertThat(wire.readChunk()).isEmpty();
    }
  }

  @Test
  void passesChunksOnAsChunks() {
    try (var echo =
            Model.start(
                "echo",
                exchange -> {
                  var body = exchange.getRequestBody().readAllBytes();
                  exchange.sendResponseHeaders(200, 0);
                  exchange.getResponseBody().write(body);
                });
        var rig = Rig.start(echo.replica());
        var wire = rig.connect()) {
      wire.send("POST " + SCORE + " HTTP/1.1\r\nHost: r\r\nTransfer-Encoding: chunked\r\n\r\n");
      wire.send("3\r\nabc\r\n4;x=\"y\"\r\ndefg\r\n0\r\nTrailer: dropped\r\n\r\n");
      var answer = wire.read();
      assertThat(answer.body()).isEqualTo("abcdefg");
      assertThat(answer.header("transfer-encoding")).isEqualTo("chunked");
      assertThat(wire.score("", "more").body()).isEqualTo("more");
    }
  }

  private static SocketChannel upload(Rig rig) throws IOException {
    SocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), rig.router().port());
    var client = SocketChannel.open(address);
    var head = "POST " + SCORE + " HTTP/1.1\r\nHost: r\r\nContent-Length: " + BODY + "\r\n\r\n";
    client.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
    return client;
  }

  /// Send until nothing more is taken.
  private static long fill(SocketChannel client, long max) throws IOException {
    client.configureBlocking(false);
    var piece = ByteBuffer.allocate(1 << 16);
    long sent = 0;
    for (int stalled = 0; stalled < STALLED_TRIES && sent < max; stalled++) {
      piece.clear().limit((int) Math.min(piece.capacity(), max - sent));
      int taken = client.write(piece);
      sent += taken;
      stalled = taken > 0 ? 0 : stalled;
      if (taken == 0) {
        pause();
      }
    }
    client.configureBlocking(true);
    return sent;
  }

  private static void finish(SocketChannel client, long left) throws IOException {
    var piece = ByteBuffer.allocate(1 << 16);
    while (left > 0) {
      piece.clear().limit((int) Math.min(piece.capacity(), left));
      left -= client.write(piece);
    }
  }

  private static String status(SocketChannel client) throws IOException {
    var bytes = ByteBuffer.allocate(12);
    while (bytes.hasRemaining() && client.read(bytes) >= 0) {
      // More may come.
    }
    return new String(bytes.array(), StandardCharsets.US_ASCII);
  }

  /// Return a counter once it does not move any more.
  private static long stalled(AtomicLong counter) {
    long last = -1;
    for (int same = 0; same < STALLED_TRIES; same++) {
      same = counter.get() == last ? same : 0;
      last = counter.get();
      pause();
    }
    return last;
  }

  private static long count(InputStream body) throws IOException {
    var piece = new byte[1 << 16];
    long sum = 0;
    for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
      sum += n;
    }
    return sum;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
