package dev.drydock.sim.router.route;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A request that waits in line for a place.
public final class Waiter {
  private static final int WAITING = 0;
  private static final int SERVED = 1;
  private static final int GONE = 2;

  private final AtomicInteger state = new AtomicInteger(WAITING);
  private final AtomicInteger inLine;
  private final Consumer<Lease> served;

  Waiter(AtomicInteger inLine, Consumer<Lease> served) {
    this.inLine = inLine;
    this.served = served;
  }

  /// Stop waiting.
  ///
  /// @return false when a place is on its way already
  public boolean leave() {
    return end(GONE);
  }

  boolean isWaiting() {
    return state.get() == WAITING;
  }

  /// Hand over a place, unless the request is gone.
  boolean offer(Lease lease) {
    if (!end(SERVED)) {
      return false;
    }
    served.accept(lease);
    return true;
  }

  private boolean end(int how) {
    if (!state.compareAndSet(WAITING, how)) {
      return false;
    }
    inLine.decrementAndGet();
    return true;
  }
}
