package dev.drydock.cli.console;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C. The first time, whoever works is told to stop, and the process ends when what was under
/// way has been reported. The second time it is abandoned, and the report tells how to go on. Where
/// nothing is under way, the process ends at once.
public final class Interrupt {
  private final CountDownLatch told = new CountDownLatch(1);
  private final Runnable quit;
  private Optional<Runnable> stop = Optional.empty();
  private Optional<Runnable> abandon = Optional.empty();
  private boolean watched;
  private boolean raised;

  /// Make one that ends no process.
  public Interrupt() {
    this(() -> {});
  }

  /// @param quit ends the process at once
  public Interrupt(Runnable quit) {
    this.quit = quit;
  }

  /// Say how to stop what is under way now.
  public synchronized void stopping(Runnable how) {
    stop = Optional.of(how);
    if (raised) {
      how.run();
    }
  }

  /// Say how to abandon what is under way now.
  public synchronized void abandoning(Runnable how) {
    abandon = Optional.of(how);
  }

  /// Say that nothing is under way any more.
  public synchronized void idle() {
    stop = Optional.empty();
    abandon = Optional.empty();
  }

  /// Whether the run was told to stop.
  public synchronized boolean raised() {
    return raised;
  }

  /// Stop the run, or abandon it the second time; safe on any thread.
  public synchronized void raise() {
    if (raised) {
      var how = abandon.orElse(quit);
      abandon = Optional.empty();
      how.run();
      return;
    }
    raised = true;
    told.countDown();
    if (stop.isPresent()) {
      stop.get().run();
    } else if (!watched) {
      quit.run();
    }
  }

  /// Wait for so long, or until the run is told to stop, and return whether it was.
  public boolean raisedWithin(Duration most) {
    watch();
    try {
      return told.await(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private synchronized void watch() {
    watched = true;
  }
}
