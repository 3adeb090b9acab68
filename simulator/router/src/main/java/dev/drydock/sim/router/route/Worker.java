package dev.drydock.sim.router.route;

import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/// One replica as the router knows it: where it is, and how much it has to do.
public final class Worker {
  private final String id;
  private final InetSocketAddress address;
  private final AtomicInteger busy = new AtomicInteger();
  private volatile boolean drained;
  private volatile long shunnedUntil;
  private volatile boolean shunned;

  public Worker(String id, InetSocketAddress address) {
    this.id = id;
    this.address = address;
  }

  public String id() {
    return id;
  }

  public InetSocketAddress address() {
    return address;
  }

  /// Return how many requests it works on.
  public int busy() {
    return busy.get();
  }

  /// Tell whether it gets no new requests any more.
  public boolean isDrained() {
    return drained;
  }

  /// Prefer others for a while: a replica that refuses at once is always the least loaded, and
  /// would draw all the traffic.
  public void shun(long untilNanos) {
    shunnedUntil = untilNanos;
    shunned = true;
  }

  void drain(boolean on) {
    drained = on;
  }

  boolean isShunned(long nowNanos) {
    return shunned && shunnedUntil - nowNanos > 0;
  }

  boolean isSameAs(String id, InetSocketAddress address) {
    return this.id.equals(id) && this.address.equals(address);
  }

  /// Take one of its places, if it has one left. All event loops come here.
  boolean take(int maxConcurrent) {
    int now = busy.get();
    while (now < maxConcurrent) {
      if (busy.compareAndSet(now, now + 1)) {
        return true;
      }
      now = busy.get();
    }
    return false;
  }

  void give() {
    if (busy.decrementAndGet() < 0) {
      throw new IllegalStateException("A place was given back twice. This is a bug in Drydock.");
    }
  }
}
