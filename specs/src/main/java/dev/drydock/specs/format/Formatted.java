package dev.drydock.specs.format;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import java.util.List;

/// What came of formatting a text.
///
/// @param source what was read
/// @param text the canonical form; as it was read where the text has faults
/// @param diagnostics what is wrong with the text
public record Formatted(Source source, String text, List<Diagnostic> diagnostics) {
  public Formatted {
    diagnostics = List.copyOf(diagnostics);
  }

  /// Whether the text could be read. One that could not stays as it is.
  public boolean isReadable() {
    return diagnostics.stream().noneMatch(one -> one.code().stops());
  }

  /// Whether the canonical form differs from what was read.
  public boolean isChanged() {
    return !source.text().equals(text);
  }
}
