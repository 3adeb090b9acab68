package dev.drydock.cli.score;

import dev.drydock.app.load.Row;
import dev.drydock.app.load.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A load for people: a line per version, a line of all, and whether the split is as planned.
public final class ScoreText {
  private static final String NONE = "-";

  private ScoreText() {}

  public static String render(Scored scored) {
    var lines = new ArrayList<>(table(scored).lines());
    lines.add(totals(scored));
    lines.add(verdict(scored.split()));
    scored.measured().failure().ifPresent(why -> lines.add("No answer, at first because: " + why));
    return String.join("\n", lines) + "\n";
  }

  private static Table table(Scored scored) {
    var table =
        new Table(
            List.of(0, 1),
            "version",
            "role",
            "count",
            "share",
            "planned",
            "p50",
            "p95",
            "p99",
            "max",
            "codes");
    scored.measured().rows().forEach(row -> add(table, scored, row));
    if (scored.measured().rows().size() != 1) {
      add(table, "total", NONE, NONE, NONE, scored.measured().total());
    }
    return table;
  }

  private static void add(Table table, Scored scored, Row row) {
    if (row.version().isEmpty()) {
      add(table, NONE, NONE, NONE, NONE, row);
      return;
    }
    var planned =
        Optional.ofNullable(scored.shares().get(row.version()))
            .map(share -> share + " %")
            .orElse(NONE);
    var role = scored.roles().getOrDefault(row.version(), NONE);
    add(table, row.version(), role, Texts.percent(scored.measured().share(row)), planned, row);
  }

  private static void add(
      Table table, String name, String role, String share, String planned, Row row) {
    var latencies = row.latencies();
    table.row(
        name,
        role,
        Long.toString(row.count()),
        share,
        planned,
        Texts.millis(latencies.p50()),
        Texts.millis(latencies.p95()),
        Texts.millis(latencies.p99()),
        Texts.millis(latencies.max()),
        Texts.codes(row));
  }

  private static String totals(Scored scored) {
    var measured = scored.measured();
    long count = measured.total().count();
    return (count == 1 ? "1 request" : count + " requests")
        + " in "
        + Texts.seconds(measured.elapsed())
        + ", "
        + Texts.three(measured.rate())
        + " a second"
        + callers(scored.callers())
        + ": "
        + measured.total().good()
        + " answered well, "
        + (count - measured.total().good())
        + " not.";
  }

  private static String callers(int callers) {
    return switch (callers) {
      case 0 -> ", as they came";
      case 1 -> " by 1 caller";
      default -> " by " + callers + " callers";
    };
  }

  private static String verdict(Split split) {
    return switch (split) {
      case Split.Tested tested ->
          "The split is "
              + (tested.fits() ? "" : "not ")
              + "as planned: chi-square "
              + Texts.three(tested.statistic())
              + (tested.fits() ? " is at most " : " is more than ")
              + Texts.three(tested.bound())
              + " ("
              + tested.degrees()
              + (tested.degrees() == 1 ? " degree" : " degrees")
              + " of freedom, alpha "
              + Split.ALPHA
              + ").";
      case Split.Stray(var version) ->
          "The split is not as planned: " + version + " answered and has no share.";
      case Split.Untested(var why) -> "The split is not tested: " + why + ".";
    };
  }
}
