package dev.drydock.app.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// A load that goes on, from its start until every answer is in or given up.
public final class Load {
  /// How many requests of an open loop may be under way; what comes beyond is not sent and counts
  /// as unanswered.
  static final int UNDER_WAY_MAX = 10_000;

  private final Sender sender;
  private final Pace pace;
  private final Tally tally = new Tally();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicLong underWay = new AtomicLong(1);
  private final long began;
  private volatile long over = -1;
  private volatile boolean stopped;

  private Load(Sender sender, Pace pace) {
    this.sender = sender;
    this.pace = pace;
    this.began = pace.nanos();
  }

  /// Begin to send.
  public static Load start(Arrivals arrivals, Sender sender, Pace pace) {
    var load = new Load(sender, pace);
    switch (arrivals) {
      case Arrivals.Closed(var count, var concurrency) -> load.closed(count, concurrency);
      case Arrivals.Open open -> {
        var chance = new SplittableRandom(open.seed());
        pace.start("drydock-arrivals", () -> load.open(open, chance));
      }
    }
    return load;
  }

  private void closed(long count, int concurrency) {
    var left = new AtomicLong(count);
    long callers = Math.min(count, concurrency);
    underWay.addAndGet(callers);
    for (long caller = 0; caller < callers; caller++) {
      pace.start("drydock-caller-" + caller, () -> call(left));
    }
    one();
  }

  private void call(AtomicLong left) {
    while (!stopped && left.getAndDecrement() > 0) {
      shoot(pace.nanos());
    }
    one();
  }

  private void open(Arrivals.Open open, RandomGenerator chance) {
    long until = began + open.duration().toNanos();
    long due = began + gap(open, chance);
    while (!stopped && due < until) {
      pace.sleepUntil(due);
      arrive(due);
      due += gap(open, chance);
    }
    one();
  }

  private static long gap(Arrivals.Open open, RandomGenerator chance) {
    return (long) (chance.nextExponential() * 1e9 / open.perSecond());
  }

  private void arrive(long due) {
    if (stopped) {
      return;
    }
    if (underWay.get() > UNDER_WAY_MAX) {
      tally.count(new Shot.Unanswered("not sent: too many are under way"), 0);
      return;
    }
    underWay.incrementAndGet();
    pace.start(
        "drydock-request",
        () -> {
          shoot(due);
          one();
        });
  }

  /// An answer that a stop cut off is nobody's fault and is not counted.
  private void shoot(long due) {
    var shot = sender.send();
    if (!(stopped && shot instanceof Shot.Unanswered)) {
      tally.count(shot, pace.nanos() - due);
    }
  }

  /// One of those under way has ended; the last one ends the load.
  private void one() {
    if (underWay.decrementAndGet() == 0) {
      over = pace.nanos();
      ended.countDown();
    }
  }

  /// Wait until every answer is in, at most so long, and return whether they are.
  public boolean await(Duration most) {
    try {
      return ended.await(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stop();
      return true;
    }
  }

  /// Send nothing more. Safe on any thread.
  public void stop() {
    stopped = true;
  }

  /// Return what came of it so far.
  public Measured measured() {
    long now = over < 0 ? pace.nanos() : over;
    return tally.measured(Duration.ofNanos(now - began));
  }
}
