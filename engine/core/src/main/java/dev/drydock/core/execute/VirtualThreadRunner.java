package dev.drydock.core.execute;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/// Runs every attempt on a virtual thread of its own, which first waits for its instant: for real
/// clouds, where waiting is waiting.
public final class VirtualThreadRunner<T> implements Runner<T> {
  private final InstantSource time;
  private final BlockingQueue<Supplier<T>> ended = new LinkedBlockingQueue<>();

  public VirtualThreadRunner(InstantSource time) {
    this.time = time;
  }

  @Override
  public void submit(Instant when, Supplier<T> attempt) {
    Thread.ofVirtual().name("drydock-attempt").start(() -> ended.add(outcome(when, attempt)));
  }

  @Override
  public T next() {
    try {
      return ended.take().get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private Supplier<T> outcome(Instant when, Supplier<T> attempt) {
    try {
      sleepUntil(when);
      var result = attempt.get();
      return () -> result;
    } catch (InterruptedException e) {
      return () -> {
        throw interrupted(e);
      };
    } catch (RuntimeException | Error e) {
      return () -> rethrow(e);
    }
  }

  private void sleepUntil(Instant when) throws InterruptedException {
    var wait = Duration.between(time.instant(), when);
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
  }

  /// Throw on the executor's thread what an attempt threw on its own: only bugs do.
  private static <T> T rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while waiting. This is a bug in Drydock.", e);
  }
}
