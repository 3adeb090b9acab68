package dev.drydock.sim.router.proxy;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The one moment that a connection waits for. Moving it costs a field, not a timer: a timer that
/// comes too early looks again and waits for the rest.
final class Deadline {
  private final EventLoop loop;
  private final Runnable passed;
  private @Nullable ScheduledFuture<?> timer;
  private long timerAt;
  private long at;
  private boolean set;

  Deadline(EventLoop loop, Runnable passed) {
    this.loop = loop;
    this.passed = passed;
  }

  void set(Duration after) {
    at = loop.ticker().nanoTime() + after.toNanos();
    set = true;
    if (timer == null || at - timerAt < 0) {
      schedule();
    }
  }

  /// Wait for nothing.
  void clear() {
    set = false;
  }

  /// Wait for nothing ever again.
  void end() {
    set = false;
    cancel();
  }

  private void schedule() {
    cancel();
    timerAt = at;
    long wait = Math.max(0, at - loop.ticker().nanoTime());
    timer = loop.schedule(this::look, wait, TimeUnit.NANOSECONDS);
  }

  private void cancel() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private void look() {
    timer = null;
    if (!set) {
      return;
    }
    if (at - loop.ticker().nanoTime() > 0) {
      schedule();
      return;
    }
    set = false;
    passed.run();
  }
}
