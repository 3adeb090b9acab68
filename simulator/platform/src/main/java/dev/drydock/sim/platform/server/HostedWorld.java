package dev.drydock.sim.platform.server;

import dev.drydock.sim.platform.Origin;
import dev.drydock.sim.platform.Pump;
import dev.drydock.sim.platform.SimulatedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// The world that a server has open: its platform and what moves its time. Many may be inside;
/// whoever begins it anew is alone.
final class HostedWorld implements AutoCloseable {
  private final ServerSettings settings;
  private final Origin origin;
  private final Runnable changed;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private SimulatedPlatform platform;
  private Pump pump;

  /// @param changed called after every change, inside the world: it must not wait
  /// @throws WorldAhead when its time lies in the future
  HostedWorld(ServerSettings settings, Origin origin, Runnable changed) {
    this.settings = settings;
    this.origin = origin;
    this.changed = changed;
    this.platform = open(settings.seed());
    this.pump = run(platform);
  }

  /// Work in the world as it is now.
  <T> T with(Function<SimulatedPlatform, T> work) {
    lock.readLock().lock();
    try {
      return work.apply(platform);
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Throw everything away and begin anew, with the same seed.
  void reset() {
    lock.writeLock().lock();
    try {
      long seed = platform.seed();
      close();
      Files.deleteIfExists(file());
      platform = open(seed);
      pump = run(platform);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    pump.close();
    platform.close();
  }

  private SimulatedPlatform open(long seed) {
    return SimulatedPlatform.open(file(), seed, origin);
  }

  private Pump run(SimulatedPlatform opened) {
    if (opened.now().isAfter(settings.wall().instant())) {
      opened.close();
      throw new WorldAhead(opened.now());
    }
    opened.quicken(settings.timeScale());
    opened.listen(changed);
    return Pump.start(opened, Pump.Mode.SERVED, settings.wall());
  }

  private Path file() {
    return settings.directory().resolve(ServerSettings.WORLD);
  }
}
