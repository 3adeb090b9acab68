package dev.drydock.app.load;

/// The time that load is measured in, and what may go on at once in it.
public interface Pace {
  /// Return the time since some fixed moment; never goes back.
  long nanos();

  /// Wait until [#nanos] is `when`; at once when it is over already, or when interrupted.
  void sleepUntil(long when);

  /// Run `work` beside the caller.
  void start(String name, Runnable work);
}
