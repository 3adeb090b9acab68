package dev.drydock.sim.kubernetes.patch;

/// A patch does not fit the object.
public final class Unpatchable extends Exception {
  private static final long serialVersionUID = 1L;

  public Unpatchable(String message) {
    super(message);
  }
}
