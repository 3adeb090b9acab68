package dev.drydock.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C: whoever works is told to stop, and the process ends when the work has been reported.
public final class Interrupt {
  private final CountDownLatch reported = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);
  private Runnable stop = () -> {};
  private boolean raised;

  /// Say how to stop what is under way now.
  public synchronized void stopping(Runnable how) {
    stop = how;
    if (raised) {
      how.run();
    }
  }

  /// Whether the run was told to stop.
  public synchronized boolean raised() {
    return raised;
  }

  /// Stop the run; safe on any thread.
  public synchronized void raise() {
    raised = true;
    told.countDown();
    stop.run();
  }

  /// Wait for so long, or until the run is told to stop, and return whether it was.
  public boolean raisedWithin(Duration most) {
    try {
      return told.await(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Say that all has been told.
  public void done() {
    reported.countDown();
  }

  /// Wait until all has been told.
  public void await() {
    try {
      reported.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
