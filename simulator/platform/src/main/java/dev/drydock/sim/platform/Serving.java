package dev.drydock.sim.platform;

import dev.drydock.sim.platform.serving.DataPlane;
import dev.drydock.sim.platform.serving.ServingStatus;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The data plane of a platform, while it runs: every endpoint answers on loopback, its replicas
/// are the ready pods of its cluster, and they follow the load.
///
/// The platform stays usable meanwhile. What changes in the world is served within moments; whoever
/// cannot wait calls [#settle].
public final class Serving implements AutoCloseable {
  /// Changes come in bursts: one look serves all of a burst.
  private static final long BURST_MILLIS = 5;

  private final SimulatedPlatform platform;
  private final Optional<Pump> pump;
  private final DataPlane plane;
  private final EventExecutor thread =
      new DefaultEventExecutor(new DefaultThreadFactory("drydock-serving", true));
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile boolean closed;
  private volatile @Nullable RuntimeException trouble;

  private Serving(SimulatedPlatform platform, ServingSettings settings) {
    this.platform = platform;
    this.pump =
        settings.time().isPresent()
            ? Optional.empty()
            : Optional.of(Pump.start(platform, Pump.Mode.ELAPSED, settings.wall()));
    var followed = settings.time().orElseGet(() -> pump.orElseThrow()::now);
    this.plane =
        new DataPlane(
            platform.source(), new DataPlane.Doors(settings.wall(), followed, settings.latency()));
  }

  /// Serve a platform until this is closed. Close it before the platform.
  // What goes wrong in it is kept as the trouble.
  @SuppressWarnings("FutureReturnValueIgnored")
  public static Serving start(SimulatedPlatform platform, ServingSettings settings) {
    var serving = new Serving(platform, settings);
    platform.listen(serving::changed);
    serving.settle();
    if (settings.scalesByItself()) {
      serving.thread.scheduleAtFixedRate(serving::tick, 1, 1, TimeUnit.SECONDS);
    }
    return serving;
  }

  /// Tell what is served and how it does.
  public ServingStatus status() {
    var status = plane.status();
    return trouble().map(broken -> status.with(broken.toString())).orElse(status);
  }

  /// Return when everything that has changed so far is served.
  public void settle() {
    thread.submit(this::refresh).syncUninterruptibly();
  }

  /// Let the number of replicas follow the load, by one look at it. For who does not let it scale
  /// by itself.
  public void step() {
    thread.submit(plane::scale).syncUninterruptibly();
    settle();
  }

  /// Return why what is served is not what the world says, if it is not.
  public Optional<RuntimeException> trouble() {
    return Optional.ofNullable(trouble);
  }

  /// Finish the requests that have begun, then stop. The world's time stands still again.
  @Override
  public void close() {
    thread.submit(this::stop).syncUninterruptibly();
    thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    pump.ifPresent(running -> {
      running.close();
      platform.follow(platform::now);
    });
  }

  /// Called inside whatever thread changed the world, which must not wait.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void changed() {
    if (!closed && due.compareAndSet(false, true)) {
      try {
        thread.schedule(this::catchUp, BURST_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException _) {
        // It is over.
      }
    }
  }

  private void catchUp() {
    due.set(false);
    attempt(this::refresh);
  }

  private void tick() {
    attempt(plane::scale);
  }

  private void refresh() {
    if (!closed) {
      plane.refresh();
      trouble = null;
    }
  }

  private void stop() {
    closed = true;
    plane.close();
  }

  /// What goes wrong once may go well after the next change: the thread goes on.
  private void attempt(Runnable work) {
    try {
      if (!closed) {
        work.run();
      }
    } catch (RuntimeException broken) {
      trouble = broken;
    }
  }
}
