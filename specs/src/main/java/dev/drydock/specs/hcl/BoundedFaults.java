package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Diagnostic;
import java.util.function.Consumer;

/// Pass so many faults of one text on, and no more: the first ones have to go first anyway.
public final class BoundedFaults implements Consumer<Diagnostic> {
  private static final int TOLD_MAX = 100;

  private final Consumer<Diagnostic> faults;
  private int told;

  public BoundedFaults(Consumer<Diagnostic> faults) {
    this.faults = faults;
  }

  boolean areExhausted() {
    return told >= TOLD_MAX;
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    if (!areExhausted()) {
      told++;
      faults.accept(diagnostic);
    }
  }
}
