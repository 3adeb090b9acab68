package dev.drydock.specs.rule;

import dev.drydock.specs.diagnostic.Diagnostic;
import java.util.function.Consumer;

/// Something that must hold of a whole spec.
@FunctionalInterface
public interface Rule {
  /// Report every place where it does not hold.
  void check(Drafts drafts, Consumer<Diagnostic> report);
}
