package dev.drydock.sim.platform.server;

import dev.drydock.sim.platform.Origin;
import dev.drydock.sim.platform.Pump;
import dev.drydock.sim.platform.Serving;
import dev.drydock.sim.platform.ServingSettings;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.platform.serving.ServingStatus;
import dev.drydock.sim.wire.work.ContainerWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// The world that a server has open, with what moves its time and what serves its endpoints. Many
/// may be inside; whoever begins it anew is alone.
final class HostedWorld implements AutoCloseable {
  private final ServerSettings settings;
  private final Origin origin;
  private final Runnable changed;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile ContainerWork work = ContainerWork.NONE;
  private Running running;

  /// Closed in the order in which each stands on the next.
  private record Running(Serving serving, Pump pump, SimulatedPlatform platform)
      implements AutoCloseable {
    @Override
    public void close() {
      serving.close();
      pump.close();
      platform.close();
    }
  }

  /// @param changed called after every change, inside the world: it must not wait
  /// @throws WorldAhead when its time lies in the future
  HostedWorld(ServerSettings settings, Origin origin, Runnable changed) {
    this.settings = settings;
    this.origin = origin;
    this.changed = changed;
    this.running = open(settings.seed());
  }

  /// Work in the world as it is now.
  <T> T with(Function<SimulatedPlatform, T> work) {
    return reading(now -> work.apply(now.platform()));
  }

  /// Let containers that really work be done by `who` from now on, in every world to come too.
  void employ(ContainerWork who) {
    work = who;
    with(platform -> {
      platform.employ(who);
      return who;
    });
  }

  /// Let so much time pass at once. Nobody is kept out meanwhile: containers that work come in by
  /// the same door.
  void advance(Duration by) {
    var pump = reading(Running::pump);
    pump.advance(by);
  }

  /// Tell how its endpoints are served.
  ServingStatus serving() {
    return reading(now -> now.serving().status());
  }

  /// Return why it stands still or is not served, if so.
  Optional<RuntimeException> trouble() {
    return reading(now -> now.pump().trouble().or(now.serving()::trouble));
  }

  private <T> T reading(Function<Running, T> work) {
    lock.readLock().lock();
    try {
      return work.apply(running);
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Throw everything away and begin anew, with the same seed.
  void reset() {
    // A container that works comes in by the door that is about to be closed: let it end first.
    reading(Running::pump).close();
    lock.writeLock().lock();
    try {
      long seed = running.platform().seed();
      running.close();
      Files.deleteIfExists(file());
      running = open(seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    running.close();
  }

  private Running open(long seed) {
    var platform = SimulatedPlatform.open(file(), seed, origin);
    if (platform.now().isAfter(settings.wall().instant())) {
      var ahead = new WorldAhead(platform.now());
      platform.close();
      throw ahead;
    }
    platform.employ(work);
    platform.quicken(settings.timeScale());
    platform.listen(changed);
    var pump = Pump.start(platform, Pump.Mode.SERVED, settings.wall());
    var serving = Serving.start(platform, ServingSettings.following(settings.wall(), pump::now));
    return new Running(serving, pump, platform);
  }

  private Path file() {
    return settings.directory().resolve(ServerSettings.WORLD);
  }
}
