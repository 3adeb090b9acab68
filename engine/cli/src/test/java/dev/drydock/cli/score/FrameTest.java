package dev.drydock.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.load.Latencies;
import dev.drydock.app.load.Measured;
import dev.drydock.app.load.Row;
import dev.drydock.app.stage.StagedVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FrameTest {
  private static Row row(String version, int status, long count) {
    var codes = new TreeMap<Integer, Long>();
    codes.put(status, count);
    var latencies =
        new Latencies(
            Duration.ofMillis(101), Duration.ofMillis(120), Duration.ofMillis(350), Duration.ZERO);
    return new Row(version, count, codes, latencies);
  }

  private static Frame frame() {
    var shares = new TreeMap<String, Integer>();
    shares.put("blue", 90);
    shares.put("green", 10);
    var rows = List.of(row("blue", 200, 900), row("", 503, 3));
    var measured = new Measured(Duration.ofSeconds(62), rows, row("", 200, 903), Optional.empty());
    var staged =
        List.of(
            new StagedVersion("blue", 8, 6, 5, 2, "5 busy and 2 queued of 6 are 117 %: 8"),
            new StagedVersion("green", 1, 1, 0, 0, ""));
    return new Frame(Duration.ofSeconds(62), measured, shares, staged, "80 requests a second");
  }

  @Test
  void aBoardShowsWhatCallersMetBesideHowItIsServed() {
    assertThat(String.join("\n", frame().board()))
        .isEqualTo(
            """
            00:01:02  80 requests a second, 903 answered or given up
            version    share  planned  replicas  busy  queued     p50     p99  codes
            blue     100.0 %     90 %       6/8     5       2  101 ms  350 ms  200 x 900
            green          -     10 %         1     0       0       -       -  -
            -              -        -         -     -       -  101 ms  350 ms  503 x 3
            blue: 5 busy and 2 queued of 6 are 117 %: 8\
            """);
  }

  @Test
  void aLineOfALogSaysTheSame() {
    assertThat(frame().line())
        .isEqualTo(
            "00:01:02  80 requests a second, 903 answered or given up;"
                + " blue replicas 6/8 busy 5 queued 2 share 100.0 %;"
                + " green replicas 1 busy 0 queued 0; 200 x 903");
  }
}
