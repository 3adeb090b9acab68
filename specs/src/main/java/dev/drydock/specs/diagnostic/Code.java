package dev.drydock.specs.diagnostic;

import static dev.drydock.specs.diagnostic.Severity.ERROR;

/// Every diagnostic of Drydock: a stable code, a severity and a constant summary.
///
/// DRY01xx text, DRY02xx words and references, DRY03xx rules of the kinds, DRY04xx plan, DRY05xx
/// apply, DRY09xx the command line. A code is never given a second meaning; each has a page
/// `site/diagnostics/DRYnnnn.md`.
public enum Code {
  DRY0101(ERROR, "Unreadable file"),
  DRY0203(ERROR, "Unknown attribute");

  private final Severity severity;
  private final String summary;

  Code(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  public Severity severity() {
    return severity;
  }

  public String summary() {
    return summary;
  }

  /// Whether nothing can be built while such a diagnostic stands.
  public boolean stops() {
    return severity == ERROR;
  }
}
