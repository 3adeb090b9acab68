package dev.drydock.sim.kubernetes.cron;

/// A text that is no schedule; the message says why.
public final class NoSchedule extends Exception {
  private static final long serialVersionUID = 1L;

  NoSchedule(String why) {
    super(why);
  }

  /// Return why, as the server words it.
  public String why() {
    return String.valueOf(getMessage());
  }
}
