package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.render.form.WorkflowCommand;

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
    var command = WorkflowCommand.of(problem.drifted() ? "warning" : "notice");
    problem
        .place()
        .ifPresent(span ->
            command
                .with("file", span.file())
                .with("line", span.start().line())
                .with("col", span.start().column()));
    return command
        .with("title", (problem.drifted() ? "Drift of " : "Not applied: ") + problem.subject())
        .saying(problem.object().address() + ": " + problem.message());
  }
}
