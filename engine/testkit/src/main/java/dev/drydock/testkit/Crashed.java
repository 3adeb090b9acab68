package dev.drydock.testkit;

/// The process is gone, as far as a test goes: no one in the engine catches this, as no one
/// outlives a kill.
public final class Crashed extends Error {
  private static final long serialVersionUID = 1;

  public Crashed(String message) {
    super(message);
  }
}
