package dev.drydock.core.saved.form;

/// Says that a document is not of the form that it claims to be.
public final class Damaged extends RuntimeException {
  private static final long serialVersionUID = 1;

  Damaged(String what) {
    super(what);
  }
}
