package dev.drydock.core.plan;

/// What a plan is to be made for.
public record PlanRequest(Intent intent, Selection selection) {
  /// Ask for all of the spec.
  public static PlanRequest of(Intent intent) {
    return new PlanRequest(intent, Selection.ALL);
  }
}
