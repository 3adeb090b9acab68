package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.specs.source.Span;

/// Writes a drift report as workflow commands, which GitHub shows beside the spec's lines: a
/// warning for each drift, a notice for what waits for an apply. GitHub's documentation, "Workflow
/// commands for GitHub Actions".
public final class DriftGithub {
  private DriftGithub() {}

  public static String render(DriftReport report) {
    var text = new StringBuilder();
    Problem.of(report).stream()
        .filter(problem -> !problem.ignored())
        .forEach(problem -> text.append(command(problem)).append('\n'));
    return text.append(Sentences.summary(report)).append('\n').toString();
  }

  private static String command(Problem problem) {
    var level = problem.drifted() ? "warning" : "notice";
    var place = problem.place().map(DriftGithub::place).orElse("");
    var title = (problem.drifted() ? "Drift of " : "Not applied: ") + problem.subject();
    return "::"
        + level
        + " "
        + place
        + "title="
        + property(title)
        + "::"
        + data(problem.object().address() + ": " + problem.message());
  }

  private static String place(Span span) {
    return "file="
        + property(span.file())
        + ",line="
        + span.start().line()
        + ",col="
        + span.start().column()
        + ",";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
