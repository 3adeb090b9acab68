package dev.drydock.sim.router.route;

import java.util.concurrent.atomic.AtomicBoolean;

/// A place at a replica, for one request.
public final class Lease {
  private final Crew crew;
  private final Worker worker;
  private final AtomicBoolean over = new AtomicBoolean();

  Lease(Crew crew, Worker worker) {
    this.crew = crew;
    this.worker = worker;
  }

  public Worker worker() {
    return worker;
  }

  /// Give the place back; once is enough, more does no harm.
  public void end() {
    if (over.compareAndSet(false, true)) {
      worker.give();
      crew.serveLine();
    }
  }
}
