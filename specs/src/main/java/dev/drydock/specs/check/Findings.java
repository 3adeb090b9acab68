package dev.drydock.specs.check;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Faults;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything found wrong in one run.
final class Findings {
  // What could not be read may hold what seems to be missing.
  private static final Set<Code> OF_ABSENCE =
      EnumSet.of(
          Code.DRY0204,
          Code.DRY0210,
          Code.DRY0218,
          Code.DRY0219,
          Code.DRY0225,
          Code.DRY0229,
          Code.DRY0317,
          Code.DRY0323,
          Code.DRY0350);

  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final boolean textBroken;

  /// @param ofText the faults of the text
  Findings(List<Diagnostic> ofText) {
    found.addAll(ofText);
    textBroken = ofText.stream().anyMatch(one -> one.code().stops());
  }

  void add(Diagnostic diagnostic) {
    if (!textBroken || !OF_ABSENCE.contains(diagnostic.code())) {
      found.add(diagnostic);
    }
  }

  /// Return all, sorted by place; throw them when one of them stops.
  List<Diagnostic> finish() {
    var sorted = DiagnosticText.sorted(new ArrayList<>(found));
    if (sorted.stream().anyMatch(one -> one.code().stops())) {
      throw new Faults(sorted);
    }
    return sorted;
  }
}
