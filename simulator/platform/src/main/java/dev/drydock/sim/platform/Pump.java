package dev.drydock.sim.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Moves a platform's time with the wall clock: what is due happens when its time has come, whether
/// or not somebody asks. One thread, asleep until the world's next event or its next change.
public final class Pump implements AutoCloseable {
  /// How the world's time follows the wall clock.
  public enum Mode {
    /// It is the wall clock's: what clients are told lies never in their future.
    SERVED,
    /// It goes on from where it stood, as fast as the wall clock.
    ELAPSED
  }

  /// The clock of a machine that slept jumps; nobody waits for longer than this before a look.
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final SimulatedPlatform platform;
  private final InstantSource time;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile Duration ahead = Duration.ZERO;
  private volatile boolean closed;
  private volatile @Nullable RuntimeException trouble;

  private Pump(SimulatedPlatform platform, InstantSource time) {
    this.platform = platform;
    this.time = time;
    this.thread = Thread.ofPlatform().daemon().name("drydock-world").unstarted(this::run);
  }

  /// Let what is overdue happen, and then time go on until the pump is closed. Close it before the
  /// platform.
  public static Pump start(SimulatedPlatform platform, Mode mode, InstantSource wall) {
    var began = platform.now();
    var since = wall.instant();
    var time =
        switch (mode) {
          case SERVED -> wall;
          case ELAPSED -> (InstantSource) () -> began.plus(Duration.between(since, wall.instant()));
        };
    var pump = new Pump(platform, time);
    platform.follow(pump::now);
    platform.advanceTo(pump.now());
    platform.listen(pump::ring);
    pump.thread.start();
    return pump;
  }

  /// Return the time that the world follows.
  public Instant now() {
    return time.instant().plus(ahead);
  }

  /// Let so much time pass at once, on the calling thread. From then on the world is ahead of what
  /// it followed.
  public void advance(Duration by) {
    platform.advanceTo(now().plus(by));
    ahead = ahead.plus(by);
    bell.release();
  }

  /// Return why the world stands still, if it does.
  public Optional<RuntimeException> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void close() {
    closed = true;
    bell.release();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Its own doings need not wake it.
  private void ring() {
    if (!Thread.currentThread().equals(thread)) {
      bell.release();
    }
  }

  private void run() {
    while (!closed) {
      try {
        turn();
        trouble = null;
      } catch (RuntimeException broken) {
        trouble = broken;
        pause(LONGEST);
      }
    }
  }

  private void turn() {
    var now = now();
    var next = platform.nextEvent();
    if (platform.isWorkDue() || next.filter(at -> !at.isAfter(now)).isPresent()) {
      platform.advanceTo(now);
    } else {
      pause(next.map(at -> Duration.between(now, at)).orElse(LONGEST));
    }
  }

  private void pause(Duration pause) {
    var length = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    try {
      if (bell.tryAcquire(length.toNanos(), TimeUnit.NANOSECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }
}
