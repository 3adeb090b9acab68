package dev.drydock.cli.score;

import dev.drydock.app.load.Measured;
import dev.drydock.app.stage.StagedVersion;
import dev.drydock.cli.console.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/// A moment of traffic: what callers have met so far, and how it is served now.
///
/// @param since the beginning
/// @param shares what the service says each version gets, in percent
/// @param phase what goes on, in a few words
public record Frame(
    Duration since,
    Measured measured,
    SequencedMap<String, Integer> shares,
    List<StagedVersion> staged,
    String phase) {
  private static final String NONE = "-";

  public Frame {
    staged = List.copyOf(staged);
  }

  /// Return the moment as a board: a heading, a table, and why there are so many replicas.
  public List<String> board() {
    var lines = new ArrayList<String>();
    lines.add(heading());
    var table =
        new Table(
            List.of(0),
            "version",
            "share",
            "planned",
            "replicas",
            "busy",
            "queued",
            "p50",
            "p99",
            "codes");
    versions().forEach(version -> add(table, version));
    measured.row("").ifPresent(_ -> add(table, ""));
    lines.addAll(table.lines());
    staged.stream()
        .filter(version -> !version.scaling().isEmpty())
        .forEach(version -> lines.add(version.name() + ": " + version.scaling()));
    return lines;
  }

  /// Return the moment as one line of a log.
  public String line() {
    var text = new StringBuilder(heading());
    for (var version : versions()) {
      text.append("; ").append(version);
      staged(version)
          .ifPresent(now ->
              text.append(" replicas ")
                  .append(replicas(now))
                  .append(" busy ")
                  .append(now.busy())
                  .append(" queued ")
                  .append(now.queued()));
      measured
          .row(version)
          .ifPresent(row -> text.append(" share ").append(Texts.percent(measured.share(row))));
    }
    return text.append("; ").append(Texts.codes(measured.total())).toString();
  }

  private String heading() {
    return Durations.clock(since)
        + "  "
        + phase
        + ", "
        + measured.total().count()
        + " answered or given up";
  }

  private List<String> versions() {
    var names = new TreeSet<>(shares.keySet());
    staged.forEach(version -> names.add(version.name()));
    names.addAll(measured.answered().keySet());
    return List.copyOf(names);
  }

  private Optional<StagedVersion> staged(String version) {
    return staged.stream().filter(one -> one.name().equals(version)).findFirst();
  }

  /// @param version empty for what no version answered
  private void add(Table table, String version) {
    var row = measured.row(version);
    var now = staged(version);
    table.row(
        version.isEmpty() ? NONE : version,
        row.filter(_ -> !version.isEmpty())
            .map(one -> Texts.percent(measured.share(one)))
            .orElse(NONE),
        Optional.ofNullable(shares.get(version)).map(share -> share + " %").orElse(NONE),
        now.map(Frame::replicas).orElse(NONE),
        now.map(one -> Integer.toString(one.busy())).orElse(NONE),
        now.map(one -> Integer.toString(one.queued())).orElse(NONE),
        row.map(one -> Texts.millis(one.latencies().p50())).orElse(NONE),
        row.map(one -> Texts.millis(one.latencies().p99())).orElse(NONE),
        row.map(Texts::codes).orElse(NONE));
  }

  /// Those that answer, and after a slash those that are to be, where they are not as many.
  private static String replicas(StagedVersion version) {
    return version.ready() == version.replicas()
        ? Integer.toString(version.replicas())
        : version.ready() + "/" + version.replicas();
  }
}
