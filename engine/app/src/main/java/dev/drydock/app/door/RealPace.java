package dev.drydock.app.door;

import dev.drydock.app.load.Pace;
import java.time.Duration;

/// The machine's own time, on virtual threads: load on a real socket takes as long as it takes.
public final class RealPace implements Pace {
  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleepUntil(long when) {
    try {
      long wait = when - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start(String name, Runnable work) {
    Thread.ofVirtual().name(name).start(work);
  }
}
