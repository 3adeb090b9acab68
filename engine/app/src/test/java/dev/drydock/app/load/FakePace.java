package dev.drydock.app.load;

import java.util.ArrayList;
import java.util.List;

/// Time that moves when it is told to or slept away; what is started runs at once, to its end.
final class FakePace implements Pace {
  private long now;
  private final List<Long> slept = new ArrayList<>();

  void pass(long nanos) {
    now += nanos;
  }

  /// Return the moments that were waited for.
  List<Long> slept() {
    return List.copyOf(slept);
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void sleepUntil(long when) {
    slept.add(when);
    now = Math.max(now, when);
  }

  @Override
  public void start(String name, Runnable work) {
    work.run();
  }
}
