package dev.drydock.specs.diagnostic;

import java.util.List;

/// Everything a stage found wrong, thrown once at its end and caught once, by the command line.
public final class Faults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public Faults(List<Diagnostic> diagnostics) {
    super(diagnostics.size() + " diagnostics");
    this.diagnostics = List.copyOf(diagnostics);
  }

  /// Return the diagnostics, sorted by place by whoever prints them.
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
