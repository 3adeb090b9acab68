package dev.drydock.core.drift;

/// On which side something was changed since Drydock last asserted it.
public enum Side {
  /// In the cloud alone: it is no longer what was asserted, and the spec still says that.
  OUTSIDE("outside"),
  /// In the spec alone: what it says now was not applied yet.
  PENDING("pending"),
  /// In the cloud and in the spec.
  BOTH("both");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// Whether somebody else had a hand in it.
  public boolean drifted() {
    return this != PENDING;
  }
}
