package dev.drydock.sim.router.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CrewTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Crew crew = new Crew(nanos::get, 100);

  @Test
  void givesEachReplicaNoMoreThanItMayHave() {
    crew.limit(2);
    crew.staff(posts("a", "b"));
    for (int i = 0; i < 4; i++) {
      assertThat(crew.take()).isPresent();
    }
    assertThat(crew.take()).isEmpty();
    assertThat(crew.busy("a")).isEqualTo(2);
    assertThat(crew.busy("b")).isEqualTo(2);
  }

  @Test
  void choosesWhoeverHasLeastToDo() {
    crew.limit(9);
    crew.staff(posts("a"));
    take(3);
    crew.staff(posts("a", "b", "c"));
    take(4);
    assertThat(List.of(crew.busy("a"), crew.busy("b"), crew.busy("c"))).containsExactly(3, 2, 2);
  }

  @Test
  void servesTheLineInOrder() {
    crew.staff(posts("a"));
    var lease = crew.take().orElseThrow();
    var served = new ArrayList<String>();
    crew.join(given -> served.add("first"));
    crew.join(given -> served.add("second"));
    assertThat(crew.inLine()).isEqualTo(2);
    lease.end();
    assertThat(served).containsExactly("first");
    assertThat(crew.take()).as("the place is given on, not free").isEmpty();
  }

  @Test
  void servesTheLineWhenAReplicaComes() {
    var served = new AtomicInteger();
    crew.join(given -> served.incrementAndGet());
    crew.staff(posts("a"));
    assertThat(served).hasValue(1);
  }

  @Test
  void passesOverWhoeverLeftTheLine() {
    crew.staff(posts("a"));
    var lease = crew.take().orElseThrow();
    var gone = crew.join(given -> {}).orElseThrow();
    var served = new AtomicInteger();
    crew.join(given -> served.incrementAndGet());
    assertThat(gone.leave()).isTrue();
    assertThat(crew.inLine()).isEqualTo(1);
    lease.end();
    assertThat(served).hasValue(1);
    assertThat(gone.leave()).isFalse();
  }

  @Test
  void keepsTheLineShort() {
    for (int i = 0; i < 100; i++) {
      assertThat(crew.join(given -> {})).isPresent();
    }
    assertThat(crew.join(given -> {})).isEmpty();
  }

  @Test
  void drainsWhoeverIsMissing() {
    crew.staff(posts("a"));
    var lease = crew.take().orElseThrow();
    crew.staff(posts("b"));
    assertThat(lease.worker().isDrained()).isTrue();
    assertThat(crew.busy("a")).as("it finishes what it has").isEqualTo(1);
    assertThat(crew.take().orElseThrow().worker().id()).isEqualTo("b");
    lease.end();
    assertThat(crew.busy("a")).isZero();
  }

  @Test
  void knowsAReplicaThatComesBack() {
    crew.staff(posts("a"));
    crew.take();
    crew.staff(posts());
    crew.staff(posts("a"));
    assertThat(crew.take()).as("it still has what it had").isEmpty();
  }

  @Test
  void givesAPlaceBackOnce() {
    crew.staff(posts("a"));
    var lease = crew.take().orElseThrow();
    lease.end();
    lease.end();
    assertThat(crew.busy()).isZero();
  }

  @Test
  void prefersOthersForAWhileToWhoeverFailed() {
    crew.limit(9);
    crew.staff(posts("a", "b"));
    var failed = crew.take().orElseThrow();
    failed.worker().shun(1_000);
    failed.end();
    take(3);
    assertThat(crew.busy(failed.worker().id())).isZero();
    nanos.set(1_001);
    take(2);
    assertThat(crew.busy(failed.worker().id())).isEqualTo(2);
  }

  @Test
  void takesWhoeverFailedWhereThereIsNobodyElse() {
    crew.staff(posts("a"));
    var failed = crew.take().orElseThrow();
    failed.worker().shun(1_000);
    failed.end();
    assertThat(crew.take()).isPresent();
  }

  /// Threads take, wait, give back, and replicas come and go: nobody ever works on more than it
  /// may, and everybody in line is served at last.
  @Property(tries = 6, seed = "3")
  void keepsExactlyToTheLimitWhereAllRace(@ForAll long seed) throws InterruptedException {
    int limit = 1 + (int) (seed & 3);
    var racing = new Crew(nanos::get, 10_000);
    racing.limit(limit);
    racing.staff(posts("a", "b", "c"));
    var over = new AtomicInteger();
    var done = new CountDownLatch(4 * 500);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      threads.add(Thread.ofPlatform().start(() -> request(racing, 500, limit, over, done)));
    }
    var chance = new SplittableRandom(seed);
    while (done.getCount() > 0 && threads.stream().anyMatch(Thread::isAlive)) {
      racing.staff(chance.nextBoolean() ? posts("a", "b") : posts("a", "b", "c"));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(done.getCount()).as("all were served").isZero();
    assertThat(over).hasValue(0);
    assertThat(racing.busy()).isZero();
    assertThat(racing.inLine()).isZero();
  }

  private static void request(
      Crew crew, int count, int limit, AtomicInteger over, CountDownLatch done) {
    for (int i = 0; i < count; i++) {
      var free = crew.take();
      if (free.isPresent()) {
        work(free.get(), limit, over, done);
      } else {
        crew.join(given -> work(given, limit, over, done));
      }
    }
  }

  private static void work(Lease lease, int limit, AtomicInteger over, CountDownLatch done) {
    if (lease.worker().busy() > limit) {
      over.incrementAndGet();
    }
    done.countDown();
    lease.end();
  }

  private void take(int count) {
    for (int i = 0; i < count; i++) {
      assertThat(crew.take()).isPresent();
    }
  }

  private static List<Crew.Post> posts(String... ids) {
    var posts = new ArrayList<Crew.Post>();
    for (var id : ids) {
      posts.add(new Crew.Post(id, InetSocketAddress.createUnresolved(id, 1)));
    }
    return posts;
  }
}
