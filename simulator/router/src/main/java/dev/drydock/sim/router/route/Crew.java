package dev.drydock.sim.router.route;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// The replicas of one version, and the line of requests before them.
///
/// Event loops meet here without a lock. Nobody is left in line beside a free place: whoever joins
/// looks for a place *after* joining, whoever leaves a place looks at the line *after* leaving, so
/// one of two that race sees the other.
public final class Crew {
  /// Where a replica is.
  public record Post(String id, InetSocketAddress address) {}

  private final LongSupplier nanos;
  private final int lineMax;
  private final Queue<Waiter> line = new ConcurrentLinkedQueue<>();
  private final AtomicInteger inLine = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<Worker> working = List.of();
  private volatile List<Worker> leaving = List.of();
  private volatile int maxConcurrent = 1;

  /// Make a crew of nobody.
  ///
  /// @param nanos a clock that only moves forward
  /// @param lineMax how many may stand in line
  public Crew(LongSupplier nanos, int lineMax) {
    this.nanos = nanos;
    this.lineMax = lineMax;
  }

  /// Let each replica work on so many at once from now on.
  public void limit(int maxConcurrent) {
    this.maxConcurrent = maxConcurrent;
    serveLine();
  }

  /// Work with exactly these from now on. Those missing finish what they have; one that comes back
  /// is the same worker again, with what it has in flight.
  public synchronized void staff(List<Post> posts) {
    var known = new ArrayList<>(working);
    known.addAll(leaving);
    var next = new ArrayList<Worker>();
    for (var post : posts) {
      var worker = known(known, post).orElseGet(() -> new Worker(post.id(), post.address()));
      worker.drain(false);
      next.add(worker);
    }
    known.removeAll(next);
    working = List.copyOf(next);
    known.forEach(worker -> worker.drain(true));
    leaving = known.stream().filter(worker -> worker.busy() > 0).toList();
    serveLine();
  }

  private static Optional<Worker> known(List<Worker> known, Post post) {
    return known.stream().filter(worker -> worker.isSameAs(post.id(), post.address())).findFirst();
  }

  /// Return how many take new requests.
  public int size() {
    return working.size();
  }

  /// Return how many requests are in flight.
  public int busy() {
    int sum = working.stream().mapToInt(Worker::busy).sum();
    return sum + leaving.stream().mapToInt(Worker::busy).sum();
  }

  /// Return how many requests one replica works on, also when it takes no new ones.
  public int busy(String id) {
    return Stream.concat(working.stream(), leaving.stream())
        .filter(worker -> worker.id().equals(id))
        .mapToInt(Worker::busy)
        .sum();
  }

  /// Return how many requests wait in line.
  public int inLine() {
    return inLine.get();
  }

  /// Take a place at once, unless others wait for one or none is free.
  public Optional<Lease> take() {
    return inLine.get() > 0 ? Optional.empty() : place();
  }

  /// Stand in line.
  ///
  /// @param served is called once on any thread, perhaps before this returns
  /// @return empty when the line is full
  public Optional<Waiter> join(Consumer<Lease> served) {
    if (inLine.incrementAndGet() > lineMax) {
      inLine.decrementAndGet();
      return Optional.empty();
    }
    var waiter = new Waiter(inLine, served);
    line.add(waiter);
    serveLine();
    return Optional.of(waiter);
  }

  /// Give free places to those in line, first come, first served.
  void serveLine() {
    while (true) {
      dropGone();
      if (line.isEmpty()) {
        return;
      }
      var lease = place();
      if (lease.isEmpty()) {
        return;
      }
      serveOne(lease.get());
    }
  }

  /// Take those who left off the line's head, or a line without places would grow for ever.
  private void dropGone() {
    for (var head = line.peek(); head != null && !head.isWaiting(); head = line.peek()) {
      line.remove(head);
    }
  }

  private void serveOne(Lease lease) {
    for (var waiter = line.poll(); waiter != null; waiter = line.poll()) {
      if (waiter.offer(lease)) {
        return;
      }
    }
    // Nobody is left. Only the place goes back: the caller looks at the line once more.
    lease.worker().give();
  }

  private Optional<Lease> place() {
    while (true) {
      var all = working;
      var worker = leastLoaded(all);
      if (worker.isEmpty()) {
        return Optional.empty();
      }
      if (worker.get().take(maxConcurrent) && isStillHere(worker.get())) {
        return Optional.of(new Lease(this, worker.get()));
      }
    }
  }

  /// Look again after taking: whoever drained the replica meanwhile may have seen it idle.
  private static boolean isStillHere(Worker worker) {
    if (worker.isDrained()) {
      worker.give();
      return false;
    }
    return true;
  }

  /// Find whoever has least to do and a place left. Equals take turns.
  private Optional<Worker> leastLoaded(List<Worker> all) {
    var trusted = leastLoaded(all, false);
    return trusted.isPresent() ? trusted : leastLoaded(all, true);
  }

  private Optional<Worker> leastLoaded(List<Worker> all, boolean evenShunned) {
    long now = nanos.getAsLong();
    int count = all.size();
    int first = count == 0 ? 0 : Math.floorMod(turn.getAndIncrement(), count);
    Optional<Worker> best = Optional.empty();
    int least = maxConcurrent;
    for (int i = 0; i < count && least > 0; i++) {
      var worker = all.get((first + i) % count);
      int busy = worker.busy();
      if (busy < least && (evenShunned || !worker.isShunned(now))) {
        best = Optional.of(worker);
        least = busy;
      }
    }
    return best;
  }
}
