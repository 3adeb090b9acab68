package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.route.Worker;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Optional;

/// Connections of one event loop to replicas, kept for the next request. What came last goes first:
/// the rest may then rest, and be given up.
final class Pool {
  private static final int KEPT_MAX = 256;

  private final IdentityHashMap<Worker, ArrayDeque<Back>> kept = new IdentityHashMap<>();
  private final long keptNanos;

  Pool(Limits limits) {
    this.keptNanos = limits.pooled().toNanos();
  }

  /// Take a connection that is open, as far as can be seen.
  Optional<Back> take(Worker worker, long nowNanos) {
    var backs = kept.get(worker);
    while (backs != null && !backs.isEmpty()) {
      var back = backs.pollLast();
      if (back.isOpen() && !isStale(back, nowNanos)) {
        return Optional.of(back);
      }
      back.close();
    }
    return Optional.empty();
  }

  void keep(Back back, long nowNanos) {
    var backs = kept.computeIfAbsent(back.worker(), _ -> new ArrayDeque<>());
    if (back.worker().isDrained() || backs.size() >= KEPT_MAX) {
      back.close();
      return;
    }
    back.rest(nowNanos);
    backs.addLast(back);
    if (isStale(backs.getFirst(), nowNanos)) {
      backs.removeFirst().close();
    }
  }

  /// Forget a connection that was closed at the other end.
  void forget(Back back) {
    var backs = kept.get(back.worker());
    if (backs != null && backs.remove(back) && backs.isEmpty()) {
      kept.remove(back.worker());
    }
  }

  /// Give up connections to replicas that take no requests any more.
  void dropDrained() {
    kept.forEach((worker, backs) -> {
      if (worker.isDrained()) {
        backs.forEach(Back::close);
      }
    });
    kept.keySet().removeIf(Worker::isDrained);
  }

  private boolean isStale(Back back, long nowNanos) {
    return nowNanos - back.restingSince() > keptNanos;
  }
}
