package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Folder;
import dev.drydock.editor.text.Lines;
import dev.drydock.specs.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// Tell a diagnostic in the protocol's words.
public final class Faulting {
  private Faulting() {}

  /// @param lines of the file that it is shown in
  /// @param pages what a code and `.md` are put behind to make the URI of its page
  public static org.eclipse.lsp4j.Diagnostic told(
      Diagnostic diagnostic, Folder folder, Lines lines, Optional<String> pages) {
    var range =
        diagnostic
            .place()
            .map(lines::range)
            .orElse(new Range(new Position(0, 0), new Position(0, 0)));
    var told = new org.eclipse.lsp4j.Diagnostic(range, message(diagnostic));
    told.setSeverity(
        switch (diagnostic.severity()) {
          case ERROR -> DiagnosticSeverity.Error;
          case WARNING -> DiagnosticSeverity.Warning;
        });
    told.setCode(diagnostic.code().name());
    pages.ifPresent(where ->
        told.setCodeDescription(
            new DiagnosticCodeDescription(where + diagnostic.code().name() + ".md")));
    told.setSource("drydock");
    told.setRelatedInformation(related(diagnostic, folder));
    return told;
  }

  private static List<DiagnosticRelatedInformation> related(Diagnostic diagnostic, Folder folder) {
    return diagnostic.related().stream()
        .flatMap(one ->
            folder.location(one.span()).stream()
                .map(place -> new DiagnosticRelatedInformation(place, one.label())))
        .toList();
  }

  private static String message(Diagnostic diagnostic) {
    var label = diagnostic.label();
    var detail = diagnostic.detail();
    var suggestion = Optional.of(diagnostic.suggestion()).filter(one -> !one.isEmpty());
    return diagnostic.code().summary()
        + (label.isEmpty() ? "" : ": " + label)
        + (detail.isEmpty() ? "." : ".\n" + detail)
        + suggestion.map(one -> "\nDid you mean \"" + one + "\"?").orElse("");
  }
}
