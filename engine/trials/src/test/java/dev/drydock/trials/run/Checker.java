package dev.drydock.trials.run;

/// Looks at a run that is over.
interface Checker {
  /// @throws AssertionError when what must always be so is not
  void check(Course course);
}
