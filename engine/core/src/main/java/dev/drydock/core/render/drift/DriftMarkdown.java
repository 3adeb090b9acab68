package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import java.util.List;
import java.util.function.Predicate;

/// Writes a drift report as Markdown: a comment under a pull request, the summary of a job.
public final class DriftMarkdown {
  private final StringBuilder text = new StringBuilder();

  private DriftMarkdown() {}

  /// Return the whole text, ending in a newline.
  ///
  /// @param mend the command that makes everything as the spec says
  public static String render(DriftReport report, String mend) {
    var writer = new DriftMarkdown();
    writer.line("## Drift of stack `" + report.stack() + "`");
    writer.line("");
    writer.line(cell(Sentences.summary(report)));
    writer.part("Changed outside", report, Problem::drifted);
    writer.part(
        "Waiting for an apply", report, problem -> !problem.drifted() && !problem.ignored());
    writer.part("Ignored by a rule of the spec", report, Problem::ignored);
    writer.line("");
    if (report.drifted()) {
      writer.line("To make it as the spec says: `" + mend + "`");
      writer.line("");
    }
    writer.line("Seen " + Sentences.at(report.observedAt()) + ".");
    return writer.text.toString();
  }

  private void part(String title, DriftReport report, Predicate<Problem> shown) {
    var problems = Problem.of(report).stream().filter(shown).toList();
    if (problems.isEmpty()) {
      return;
    }
    line("");
    line("### " + title);
    line("");
    line("| object | what | change | who | when |");
    line("|---|---|---|---|---|");
    problems.forEach(problem -> line("| " + String.join(" | ", row(problem)) + " |"));
  }

  private static List<String> row(Problem problem) {
    var note =
        problem.field().map(one -> one.note()).filter(one -> !one.isEmpty()).map(one -> "; " + one);
    var rule = problem.field().filter(one -> one.ignored()).flatMap(one -> one.rule());
    return List.of(
        code(problem.object().address().toString()),
        problem.field().map(one -> code(one.word())).orElse("the object"),
        cell(
            problem
                    .field()
                    .map(Sentences::move)
                    .orElseGet(() -> Sentences.finding(problem.object()))
                + note.orElse("")
                + rule.map(one -> "; " + Sentences.ignored(one)).orElse("")),
        problem.trace().map(one -> cell(one.who())).orElse(""),
        problem.trace().map(one -> Sentences.at(one.at())).orElse(""));
  }

  private static String code(String text) {
    return "`" + text.replace("`", "'").replace("|", "\\|") + "`";
  }

  /// Write others' words so that nothing in them is obeyed: neither Markdown nor HTML nor a
  /// mention.
  private static String cell(String text) {
    var cell = new StringBuilder();
    Sentences.plain(text)
        .codePoints()
        .forEach(point -> {
          if ("\\`*_{}[]<>#|~!".indexOf(point) >= 0) {
            cell.append('\\');
          }
          cell.appendCodePoint(point);
          if (point == '@') {
            cell.append("\u200b");
          }
        });
    return cell.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
