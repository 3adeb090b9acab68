package dev.drydock.core.plan;

/// What a plan is for.
public enum Intent {
  /// Make the live state what the spec says.
  APPLY,
  /// Delete all that the stack owns.
  DESTROY,
  /// Let marks remember the live values as asserted: nothing else is written.
  REFRESH
}
