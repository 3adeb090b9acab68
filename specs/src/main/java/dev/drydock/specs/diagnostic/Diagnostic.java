package dev.drydock.specs.diagnostic;

import dev.drydock.specs.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing to tell the user.
///
/// @param code what kind of fault; carries severity and summary
/// @param label a few words that stand under the marked text
/// @param detail full sentences: what, why, what to do
/// @param span the place, null only where no file is concerned (a live object, an input)
/// @param related every other place that contributed
/// @param suggestion what to write instead, empty when there is none
public record Diagnostic(
    Code code,
    String label,
    String detail,
    @Nullable Span span,
    List<Related> related,
    String suggestion) {

  public Diagnostic {
    related = List.copyOf(related);
  }

  /// Say `detail` of `code` at `span`.
  public static Diagnostic at(Span span, Code code, String label, String detail) {
    return new Diagnostic(code, label, detail, span, List.of(), "");
  }

  /// Say `detail` of `code`, with no place in a file.
  public static Diagnostic of(Code code, String detail) {
    return new Diagnostic(code, "", detail, null, List.of(), "");
  }

  /// Add what to write instead.
  public Diagnostic suggesting(String text) {
    return new Diagnostic(code, label, detail, span, related, text);
  }

  /// Add every other place that contributed.
  public Diagnostic relating(List<Related> places) {
    return new Diagnostic(code, label, detail, span, places, suggestion);
  }

  public Severity severity() {
    return code.severity();
  }

  public Optional<Span> place() {
    return Optional.ofNullable(span);
  }
}
