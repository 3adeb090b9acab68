package dev.drydock.sim.azure.type;

import dev.drydock.sim.azure.arm.ErrorDetail;

/// What a type says when one of its resources is about to reach a stage.
public sealed interface Outcome {
  /// Go there.
  record Reach() implements Outcome {}

  /// Go to another stage instead.
  record Divert(String stage) implements Outcome {}

  /// Fail, for a reason.
  record Fail(ErrorDetail error) implements Outcome {}

  static Outcome reach() {
    return new Reach();
  }
}
