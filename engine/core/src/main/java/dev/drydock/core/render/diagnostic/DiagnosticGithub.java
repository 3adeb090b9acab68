package dev.drydock.core.render.diagnostic;

import dev.drydock.core.render.form.WorkflowCommand;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;

/// Writes diagnostics as workflow commands, which GitHub shows beside the spec's lines.
public final class DiagnosticGithub {
  private final Verdict verdict;
  private final Units units;

  private DiagnosticGithub(Verdict verdict) {
    this.verdict = verdict;
    this.units = new Units(verdict.sources());
  }

  /// Return a line per diagnostic and one that sums up.
  public static String render(Verdict verdict) {
    var form = new DiagnosticGithub(verdict);
    var text = new StringBuilder();
    verdict.diagnostics().forEach(one -> text.append(form.command(one)).append('\n'));
    return text.append(verdict.ending()).append('\n').toString();
  }

  private String command(Diagnostic diagnostic) {
    var command = WorkflowCommand.of(Verdict.level(diagnostic));
    diagnostic.place().ifPresent(span -> place(command, span));
    return command
        .with("title", Verdict.title(diagnostic))
        .saying(Verdict.message(diagnostic) + "\nSee " + Verdict.page(diagnostic));
  }

  /// GitHub takes an end column only where the lines are one.
  private void place(WorkflowCommand command, Span span) {
    command
        .with("file", verdict.file().apply(span.file()))
        .with("line", span.start().line())
        .with("col", units.start(span))
        .with("endLine", span.end().line());
    if (span.start().line() == span.end().line()) {
      command.with("endColumn", units.end(span));
    }
  }
}
