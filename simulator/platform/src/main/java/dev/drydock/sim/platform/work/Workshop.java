package dev.drydock.sim.platform.work;

import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.kubernetes.SimulatedClusters.Assignment;
import dev.drydock.sim.wire.work.ContainerWork;
import dev.drydock.sim.wire.work.Worked;
import dev.drydock.sim.world.World;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Does the work of containers that have begun.
public final class Workshop {
  private final World world;
  private final SimulatedClusters clusters;
  private final ReentrantLock bench = new ReentrantLock();
  private volatile ContainerWork work = ContainerWork.NONE;

  public Workshop(World world, SimulatedClusters clusters) {
    this.world = world;
    this.clusters = clusters;
  }

  /// Let `who` do it from now on.
  public void employ(ContainerWork who) {
    work = who;
  }

  /// Say whether there is anything to be done.
  public boolean isDue() {
    return !bench.isHeldByCurrentThread() && world.read(clusters::waiting).isPresent();
  }

  /// Do all that is to be done. Work that lets time pass itself leaves what begins meanwhile for
  /// later: a container never waits for one that it waits for.
  public void doAll() {
    if (bench.isHeldByCurrentThread()) {
      return;
    }
    bench.lock();
    try {
      var next = world.read(clusters::waiting);
      while (next.isPresent()) {
        var assignment = next.get();
        var worked = doOne(assignment);
        world.transact(() -> {
          clusters.worked(assignment, worked);
          return assignment;
        });
        next = world.read(clusters::waiting);
      }
    } finally {
      bench.unlock();
    }
  }

  private Optional<Worked> doOne(Assignment assignment) {
    return assignment
        .container()
        .flatMap(container -> work.work(container).map(came -> Printed.of(container, came)));
  }
}
