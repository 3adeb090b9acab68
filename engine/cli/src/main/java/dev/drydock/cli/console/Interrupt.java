package dev.drydock.cli.console;

import java.util.concurrent.CountDownLatch;

/// Ctrl-C: whoever works is told to stop, and the process ends when the work has been reported.
public final class Interrupt {
  private final CountDownLatch reported = new CountDownLatch(1);
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
    stop.run();
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
