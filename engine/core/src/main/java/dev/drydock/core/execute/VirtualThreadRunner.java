package dev.drydock.core.execute;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/// Runs every attempt on a virtual thread of its own, which first waits for its instant: for real
/// clouds, where waiting is waiting.
public final class VirtualThreadRunner<T> implements Runner<T> {
  private final InstantSource time;
  private final BlockingQueue<FutureTask<T>> ended = new LinkedBlockingQueue<>();

  public VirtualThreadRunner(InstantSource time) {
    this.time = time;
  }

  @Override
  public void submit(Instant when, Supplier<T> attempt) {
    var task =
        new FutureTask<>(() -> {
          sleepUntil(when);
          return attempt.get();
        });
    Thread.ofVirtual()
        .name("drydock-attempt")
        .start(() -> {
          task.run();
          ended.add(task);
        });
  }

  @Override
  public T next() {
    try {
      return ended.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting. This is a bug in Drydock.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("An attempt threw. This is a bug in Drydock.", e);
    }
  }

  private void sleepUntil(Instant when) throws InterruptedException {
    var wait = Duration.between(time.instant(), when);
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
  }
}
