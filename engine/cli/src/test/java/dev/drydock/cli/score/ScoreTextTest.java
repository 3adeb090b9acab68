package dev.drydock.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.app.load.Latencies;
import dev.drydock.app.load.Measured;
import dev.drydock.app.load.Row;
import dev.drydock.app.load.Split;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoreTextTest {
  private static final URI SCORE = URI.create("http://127.0.0.1:1/api/v1/endpoint/scoring/score");

  private static Row row(String version, long good, long bad, int status) {
    var codes = new TreeMap<Integer, Long>();
    if (good > 0) {
      codes.put(200, good);
    }
    if (bad > 0) {
      codes.put(status, bad);
    }
    var latencies =
        new Latencies(
            Duration.ofNanos(1_940_000),
            Duration.ofNanos(2_805_000),
            Duration.ofMillis(4),
            Duration.ofMillis(1240));
    return new Row(version, good + bad, codes, latencies);
  }

  private static Scored scored(Row... rows) {
    var codes = new TreeMap<Integer, Long>();
    for (var row : rows) {
      row.codes().forEach((status, count) -> codes.merge(status, count, Long::sum));
    }
    long count = codes.values().stream().mapToLong(Long::longValue).sum();
    var total = new Row("", count, codes, rows[0].latencies());
    var measured =
        new Measured(
            Duration.ofMillis(21_340), new ArrayList<>(List.of(rows)), total, failure(codes));
    return new Scored(
        "scoring", SCORE, 1, measured, shares(), roles(), Split.of(measured.answered(), shares()));
  }

  private static Optional<String> failure(SequencedMap<Integer, Long> codes) {
    return codes.containsKey(0) ? Optional.of("connection reset") : Optional.empty();
  }

  private static SequencedMap<String, Integer> shares() {
    var shares = new TreeMap<String, Integer>();
    shares.put("blue", 90);
    shares.put("green", 10);
    return shares;
  }

  private static SequencedMap<String, String> roles() {
    var roles = new TreeMap<String, String>();
    roles.put("blue", "control");
    roles.put("green", "treatment");
    return roles;
  }

  @Test
  void eachVersionHasALineAndAllOfThemOne() {
    assertThat(ScoreText.render(scored(row("blue", 9012, 0, 0), row("green", 985, 3, 503))))
        .isEqualTo(
            """
            version  role       count   share  planned      p50      p95   p99      max  codes
            blue     control     9012  90.1 %     90 %  1.94 ms  2.81 ms  4 ms  1240 ms  200 x 9012
            green    treatment    988   9.9 %     10 %  1.94 ms  2.81 ms  4 ms  1240 ms  \
            200 x 985, 503 x 3
            total    -          10000       -        -  1.94 ms  2.81 ms  4 ms  1240 ms  \
            200 x 9997, 503 x 3
            10000 requests in 21.3 s, 469 a second by 1 caller: 9997 answered well, 3 not.
            The split is as planned: chi-square 0.16 is at most 10.8 \
            (1 degree of freedom, alpha 0.001).
            """);
  }

  @Test
  void whatNoVersionAnsweredStandsInALineOfItsOwn() {
    var text = ScoreText.render(scored(row("blue", 0, 1, 401), row("", 0, 2, 0)));

    assertThat(text)
        .contains("\n-        -            2        -        -  1.94 ms")
        .contains("no answer x 2\n")
        .contains("0 answered well, 3 not.")
        .contains("The split is not tested: it takes 50 answers to tell.")
        .endsWith("No answer, at first because: connection reset\n");
  }

  @Test
  void aSplitThatIsOffIsTold() {
    assertThat(ScoreText.render(scored(row("blue", 8000, 0, 0), row("green", 2000, 0, 0))))
        .contains("The split is not as planned: chi-square 1111 is more than 10.8 (");
    assertThat(ScoreText.render(scored(row("blue", 800, 0, 0), row("red", 2, 0, 0))))
        .contains("The split is not as planned: red answered and has no share.");
  }

  @Test
  void programsReadTheSame() {
    var json =
        new JsonMapper()
            .valueToTree(
                ScoreJson.of(
                    scored(row("blue", 9012, 0, 0), row("green", 985, 3, 503), row("", 0, 1, 0))));

    assertThat(json.at("/count").asInt()).isEqualTo(10_001);
    assertThat(json.at("/versions/0/version").asText()).isEqualTo("blue");
    assertThat(json.at("/versions/0/planned_share").asInt()).isEqualTo(90);
    assertThat(json.at("/versions/0/latency_ms/p50").asDouble()).isEqualTo(1.94);
    assertThat(json.at("/versions/1/codes/503").asInt()).isEqualTo(3);
    assertThat(json.at("/versions/2/version").isNull()).isTrue();
    assertThat(json.at("/versions/2/codes/none").asInt()).isEqualTo(1);
    assertThat(json.at("/split/verdict").asText()).isEqualTo("as_planned");
    assertThat(json.at("/failure").asText()).isEqualTo("connection reset");
  }
}
