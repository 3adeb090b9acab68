package dev.drydock.core.drift;

/// What was found of one object.
public enum Finding {
  /// Some of its fields differ; each says on which side.
  CHANGED("changed", true),
  /// It was applied once, and is gone.
  DELETED("deleted", true),
  /// Its mark was taken off, though it was ours.
  MARK_LOST("mark-lost", true),
  /// Its mark names another object of the spec.
  MARK_EDITED("mark-edited", true),
  /// It is in the spec, and nothing says that it ever was live.
  NOT_APPLIED("not-applied", false),
  /// It exists without our mark, and nothing says that it ever was ours.
  NOT_OURS("not-ours", false),
  /// It is ours, under an address that the spec does not have.
  RENAMED("renamed", false),
  /// It is ours, and the spec does not want it.
  NOT_WANTED("not-wanted", false);

  private final String word;
  private final boolean outside;

  Finding(String word, boolean outside) {
    this.word = word;
    this.outside = outside;
  }

  public String word() {
    return word;
  }

  /// Whether it is somebody else's doing; of a changed object its fields say.
  boolean outside() {
    return outside;
  }
}
