package dev.drydock.sim.router.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.proxy.HeadScan.Verdict;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadScanTest {
  @Test
  void findsTheEndOfEachHead() {
    var scan = new HeadScan();
    for (int i = 0; i < 2; i++) {
      assertThat(scan(scan, "GET / HTTP/1.1\r\nhost: a\r\nx:\ty z\r\n\r\n"))
          .isEqualTo(Verdict.ENDS);
    }
  }

  @Test
  void passesOverEmptyLinesBeforeARequest() {
    assertThat(scan(new HeadScan(), "\r\n\r\nGET / HTTP/1.1\r\n\r\n")).isEqualTo(Verdict.ENDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " GET / HTTP/1.1\r\n",
        "GET  / HTTP/1.1\r\n",
        "GET /\r\n",
        "GET / HTTP/1.1 \r\n",
        "GET\t/ HTTP/1.1\r\n",
        "GET /\u00e9 HTTP/1.1\r\n",
        "GET / HTTP/1.1\n",
        "GET / HTTP/1.1\rX",
        "GET / HTTP/1.1\r\n folded: yes\r\n",
        "GET / HTTP/1.1\r\na: b\r\n c\r\n",
        "GET / HTTP/1.1\r\na: b\r\n\tc\r\n",
        "GET / HTTP/1.1\r\na: b\n",
        "GET / HTTP/1.1\r\na: \u0000\r\n",
        "GET / HTTP/1.1\r\na: \u000b\r\n",
        "\nGET / HTTP/1.1\r\n"
      })
  void refusesWhatTwoServersMayReadDifferently(String head) {
    assertThat(scan(new HeadScan(), head)).isEqualTo(Verdict.WRONG);
  }

  private static Verdict scan(HeadScan scan, String head) {
    var last = Verdict.GOES_ON;
    for (byte b : head.getBytes(StandardCharsets.ISO_8859_1)) {
      last = scan.next(b);
      if (last != Verdict.GOES_ON) {
        return last;
      }
    }
    return last;
  }
}
