package dev.drydock.cli.score;

import dev.drydock.app.load.Latencies;
import dev.drydock.app.load.Measured;
import dev.drydock.app.load.Row;
import dev.drydock.app.load.Split;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A load as one document for programs. Shares are in percent, times in milliseconds; codes are
/// counts by status, `none` for requests without an answer.
public final class ScoreJson {
  private ScoreJson() {}

  /// Return the document in maps and lists, in the order in which it is written.
  public static SequencedMap<String, @Nullable Object> of(Scored scored) {
    var measured = scored.measured();
    var document = new LinkedHashMap<String, @Nullable Object>();
    document.put("format_version", "1.0");
    document.put("endpoint", scored.endpoint());
    document.put("uri", scored.uri().toString());
    document.put("count", measured.total().count());
    document.put("answered_well", measured.total().good());
    document.put("elapsed_ms", millis(measured.elapsed()));
    document.put("rate", measured.rate());
    document.put("callers", scored.callers() == 0 ? null : scored.callers());
    document.put("versions", measured.rows().stream().map(row -> row(scored, row)).toList());
    document.put("latency_ms", latencies(measured.total().latencies()));
    document.put("codes", codes(measured.total()));
    document.put("split", split(scored.split()));
    document.put("failure", failure(measured));
    return document;
  }

  private static @Nullable String failure(Measured measured) {
    return measured.failure().orElse(null);
  }

  private static SequencedMap<String, @Nullable Object> row(Scored scored, Row row) {
    boolean named = !row.version().isEmpty();
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("version", named ? row.version() : null);
    members.put("role", scored.roles().get(row.version()));
    members.put("count", row.count());
    members.put("share", named ? scored.measured().share(row) : null);
    members.put("planned_share", scored.shares().get(row.version()));
    members.put("latency_ms", latencies(row.latencies()));
    members.put("codes", codes(row));
    return members;
  }

  private static SequencedMap<String, Double> latencies(Latencies latencies) {
    var members = new LinkedHashMap<String, Double>();
    members.put("p50", millis(latencies.p50()));
    members.put("p95", millis(latencies.p95()));
    members.put("p99", millis(latencies.p99()));
    members.put("max", millis(latencies.max()));
    return members;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static SequencedMap<String, Long> codes(Row row) {
    var members = new LinkedHashMap<String, Long>();
    row.codes()
        .forEach(
            (status, count) -> members.put(status == 0 ? "none" : Integer.toString(status), count));
    return members;
  }

  private static SequencedMap<String, @Nullable Object> split(Split split) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    switch (split) {
      case Split.Tested tested -> {
        members.put("verdict", tested.fits() ? "as_planned" : "not_as_planned");
        members.put("chi_square", tested.statistic());
        members.put("bound", tested.bound());
        members.put("degrees_of_freedom", tested.degrees());
        members.put("alpha", Split.ALPHA);
        members.put("p_value", tested.probability());
      }
      case Split.Stray(var version) -> {
        members.put("verdict", "not_as_planned");
        members.put("strays", List.of(version));
      }
      case Split.Untested(var why) -> {
        members.put("verdict", "not_tested");
        members.put("reason", why);
      }
    }
    return members;
  }
}
