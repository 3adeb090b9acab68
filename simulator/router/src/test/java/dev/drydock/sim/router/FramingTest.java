package dev.drydock.sim.router;

import static dev.drydock.sim.router.Rig.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.StrictParser.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/// Whatever bytes come in, a replica sees one well-formed request or none.
final class FramingTest {
  /// What requests are smuggled with.
  private static final List<String> TRICKS =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "\0",
          " ",
          "\t",
          ":",
          ";",
          "\u000b",
          "\u00a0",
          "0\r\n\r\n",
          "\r\n\r\n",
          "\r\n ",
          "\r\n\t",
          "Content-Length: 0\r\n",
          "Content-Length: 4\r\n",
          "Content-Length: 1, 2\r\n",
          "Content-Length: +5\r\n",
          "Content-Length : 5\r\n",
          "content-length: 99\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: identity\r\n",
          "Transfer-Encoding: chunked, chunked\r\n",
          "Transfer-Encoding:\tchunked\r\n",
          "Transfer-Encoding: \"chunked\"\r\n",
          "Transfer-Encoding:\r\n chunked\r\n",
          "Connection: content-length\r\n",
          "Connection: close, transfer-encoding\r\n",
          "Connection: host\r\n",
          "Host: other\r\n",
          "Expect: 100-continue\r\n",
          "Upgrade: h2c\r\nConnection: Upgrade\r\n",
          "HTTP/1.0",
          "HTTP/1.1",
          "ffffffff\r\n",
          "-1\r\n",
          "5;a=\"\r\n",
          "5\n",
          "GET /admin HTTP/1.1\r\nHost: r\r\n\r\n",
          "POST " + SCORE + "?smuggled HTTP/1.1\r\nHost: r\r\nContent-Length: 0\r\n\r\n");

  private static final Recorder RECORDER = Recorder.start();
  private static final Rig RIG = Rig.start(RECORDER.replica());

  private static int accepted;
  private static int refused;

  @AfterContainer
  static void stop() {
    RIG.close();
    RECORDER.close();
    assertThat(accepted).as("requests that came through").isGreaterThan(100);
    assertThat(refused).as("connections that were refused").isGreaterThan(100);
  }

  @Property(tries = 400, seed = "3")
  void aReplicaSeesWhatAStrictReaderSeesOrNothing(@ForAll long seed) {
    var chance = new SplittableRandom(seed);
    var bytes = mutated(requests(chance), chance);
    var read = strictly(bytes);
    int forwarded = 0;
    for (var answer : send(bytes, read.size(), chance)) {
      forwarded += answer.code() == 200 ? 1 : 0;
    }
    var seen = RECORDER.taken();
    assertThat(RECORDER.faults()).as("sent " + text(bytes)).isEmpty();
    assertThat(seen).as("sent " + text(bytes)).hasSizeGreaterThanOrEqualTo(forwarded);
    assertPartOf(seen, read, text(bytes));
    accepted += seen.size();
    refused += seen.size() < 2 ? 1 : 0;
  }

  /// What the replica saw stands in what a strict reader reads, in the same order, with the same
  /// bodies.
  private static void assertPartOf(List<Parsed> seen, List<Parsed> read, String sent) {
    int next = 0;
    for (var request : seen) {
      while (next < read.size() && !isSame(request, read.get(next))) {
        next++;
      }
      assertThat(next).as("%s is not in what was sent: %s", request, sent).isLessThan(read.size());
      next++;
    }
  }

  private static boolean isSame(Parsed seen, Parsed sent) {
    return seen.method().equals(sent.method())
        && sent.target().endsWith(seen.target())
        && seen.body().equals(sent.body());
  }

  /// Two or three requests that are well formed, each with a body of its own.
  private static String requests(SplittableRandom chance) {
    var text = new StringBuilder();
    for (int i = 2 + chance.nextInt(2); i > 0; i--) {
      var body = "body-" + i + "-" + "x".repeat(chance.nextInt(20));
      text.append("POST ").append(SCORE).append("?n=").append(i).append(" HTTP/1.1\r\n");
      text.append("Host: router\r\nX-Filler: some\r\n");
      if (chance.nextBoolean()) {
        text.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
      } else {
        text.append("Transfer-Encoding: chunked\r\n\r\n");
        int half = body.length() / 2;
        chunk(text, body.substring(0, half));
        chunk(text, body.substring(half));
        text.append("0\r\n\r\n");
      }
    }
    return text.toString();
  }

  private static void chunk(StringBuilder text, String body) {
    text.append(Integer.toHexString(body.length())).append("\r\n").append(body).append("\r\n");
  }

  /// Insert, take away, exchange and double; sometimes nothing.
  private static byte[] mutated(String requests, SplittableRandom chance) {
    var text = new StringBuilder(requests);
    for (int i = chance.nextInt(4); i > 0; i--) {
      int at = chance.nextInt(text.length());
      int to = Math.min(text.length(), at + 1 + chance.nextInt(12));
      switch (chance.nextInt(5)) {
        case 0 -> text.delete(at, Math.min(to, at + 3));
        case 1 -> text.setCharAt(at, (char) chance.nextInt(256));
        case 2 -> text.insert(at, text.substring(at, to));
        case 3 -> text.insert(lineAt(text, at), TRICKS.get(chance.nextInt(TRICKS.size())));
        default -> text.insert(at, TRICKS.get(chance.nextInt(TRICKS.size())));
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int lineAt(StringBuilder text, int at) {
    int line = text.indexOf("\r\n", at);
    return line < 0 ? at : line + 2;
  }

  /// Return the requests before the first that is not well formed, or not whole.
  private static List<Parsed> strictly(byte[] bytes) {
    var parser = new StrictParser(new ByteArrayInputStream(bytes));
    var read = new ArrayList<Parsed>();
    try {
      while (true) {
        read.add(parser.next());
      }
    } catch (IOException e) {
      return read;
    }
  }

  /// Send in one go or in two, and read answers until there are as many as requests, or the router
  /// has had enough.
  private static List<Wire.Answer> send(byte[] bytes, int expected, SplittableRandom chance) {
    var answers = new ArrayList<Wire.Answer>();
    try (var wire = RIG.connect()) {
      int cut = chance.nextBoolean() ? bytes.length : chance.nextInt(bytes.length);
      wire.send(Arrays.copyOf(bytes, cut));
      wire.send(Arrays.copyOfRange(bytes, cut, bytes.length));
      wire.patience(2_000);
      for (int i = 0; i < expected; i++) {
        answer(wire).ifPresent(answers::add);
      }
      wire.patience(5);
      answer(wire).ifPresent(answers::add);
    } catch (UncheckedIOException e) {
      // The router closed while something was still being sent.
      return answers;
    }
    return answers;
  }

  private static Optional<Wire.Answer> answer(Wire wire) {
    try {
      var answer = wire.read();
      return answer.code() == 100 ? answer(wire) : Optional.of(answer);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace("\r", "\\r")
        .replace("\n", "\\n\n");
  }
}
