package dev.drydock.core.render.diagnostic;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Severity;
import dev.drydock.specs.source.Source;
import java.util.List;
import java.util.function.UnaryOperator;

/// What checking a spec came to, ready for the forms.
///
/// @param diagnostics sorted by place
/// @param sources every file that was read
/// @param ending one sentence for people: valid or not
/// @param file how a file that the user typed is named in the form
public record Verdict(
    List<Diagnostic> diagnostics, List<Source> sources, String ending, UnaryOperator<String> file) {
  public Verdict {
    diagnostics = DiagnosticText.sorted(diagnostics);
    sources = List.copyOf(sources);
  }

  /// Return `DRYnnnn: Summary`.
  static String title(Diagnostic diagnostic) {
    return diagnostic.code() + ": " + diagnostic.code().summary();
  }

  /// Say what, why and what to do; without code and summary.
  static String message(Diagnostic diagnostic) {
    var label = diagnostic.label();
    var detail = diagnostic.detail();
    var whole = label.isEmpty() || detail.isEmpty() ? label + detail : label + ". " + detail;
    var suggestion = diagnostic.suggestion();
    if (suggestion.isEmpty()) {
      return whole;
    }
    return suggestion.chars().anyMatch(Character::isWhitespace)
        ? whole + "\nWrite instead:\n" + suggestion
        : whole + "\nDid you mean \"" + suggestion + "\"?";
  }

  /// Return `error` or `warning`, the word of every form.
  static String level(Diagnostic diagnostic) {
    return switch (diagnostic.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }

  /// Return where the page of a code stands.
  static String page(Diagnostic diagnostic) {
    return "site/diagnostics/" + diagnostic.code() + ".md";
  }

  long count(Severity severity) {
    return diagnostics.stream().filter(one -> one.severity() == severity).count();
  }
}
