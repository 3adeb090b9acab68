package dev.drydock.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final long MILLI = 1_000_000;

  private final FakePace pace = new FakePace();

  private Sender answering(String version, int status, long nanos) {
    return () -> {
      pace.pass(nanos);
      return new Shot.Answered(version, status);
    };
  }

  @Test
  void aClosedLoopSendsExactlyWhatItWasAskedFor() {
    var load = Load.start(new Arrivals.Closed(1000, 7), answering("blue", 200, MILLI), pace);

    assertThat(load.await(Duration.ZERO)).isTrue();
    var measured = load.measured();
    assertThat(measured.total().count()).isEqualTo(1000);
    assertThat(measured.elapsed()).isEqualTo(Duration.ofSeconds(1));
    assertThat(measured.rate()).isEqualTo(1000);
    assertThat(measured.allGood()).isTrue();
  }

  @Test
  void everyVersionHasItsOwnRowAndWhatNobodyAnsweredComesLast() {
    var next = new AtomicInteger();
    var shots =
        List.of(
            new Shot.Answered("green", 200),
            new Shot.Unanswered("connection reset"),
            new Shot.Answered("blue", 503),
            new Shot.Answered("", 401),
            new Shot.Answered("blue", 200));
    var load = Load.start(new Arrivals.Closed(5, 1), () -> shots.get(next.getAndIncrement()), pace);

    var measured = load.measured();
    assertThat(measured.rows()).extracting(Row::version).containsExactly("blue", "green", "");
    assertThat(measured.rows().getFirst().codes()).isEqualTo(Map.of(200, 1L, 503, 1L));
    assertThat(measured.rows().getLast().codes()).isEqualTo(Map.of(0, 1L, 401, 1L));
    assertThat(measured.failure()).contains("connection reset");
    assertThat(measured.allGood()).isFalse();
    assertThat(measured.share(measured.rows().getFirst())).isEqualTo(200.0 / 3, within(1e-9));
    assertThat(measured.total().count()).isEqualTo(5);
  }

  @Test
  void quantilesLieWithinOnePercent() {
    var next = new AtomicInteger();
    Sender slower =
        () -> {
          pace.pass(next.incrementAndGet() * MILLI);
          return new Shot.Answered("blue", 200);
        };

    var latencies =
        Load.start(new Arrivals.Closed(1000, 1), slower, pace).measured().total().latencies();

    assertThat(latencies.p50().toMillis()).isBetween(495L, 505L);
    assertThat(latencies.p95().toMillis()).isBetween(940L, 960L);
    assertThat(latencies.p99().toMillis()).isBetween(980L, 1000L);
    assertThat(latencies.max().toMillis()).isBetween(990L, 1010L);
  }

  @Test
  void anOpenLoopSendsAtItsRateAsChanceHasIt() {
    var open = new Arrivals.Open(100, Duration.ofSeconds(100), 7);

    var load = Load.start(open, answering("blue", 200, 0), pace);

    // Poisson: 10000 expected, standard deviation 100.
    assertThat(load.measured().total().count()).isBetween(9_600L, 10_400L);
    assertThat(gapsAbove(pace.slept(), 20 * MILLI))
        .as("of gaps that are 10 ms on average, e^-2 are longer than 20")
        .isBetween(1_200L, 1_500L);
  }

  private static long gapsAbove(List<Long> moments, long nanos) {
    long above = 0;
    for (int i = 1; i < moments.size(); i++) {
      above += moments.get(i) - moments.get(i - 1) > nanos ? 1 : 0;
    }
    return above;
  }

  @Test
  void theSameSeedMakesTheSameArrivals() {
    var other = new FakePace();
    var open = new Arrivals.Open(50, Duration.ofSeconds(2), 3);

    Load.start(open, answering("blue", 200, 0), pace);
    Load.start(open, () -> new Shot.Answered("blue", 200), other);

    assertThat(pace.slept()).isNotEmpty().isEqualTo(other.slept());
  }

  @Test
  void inAnOpenLoopLatencyBeginsWhenARequestWasDue() {
    // Each answer takes a second and all that come meanwhile wait: the last waited for nearly all.
    var open = new Arrivals.Open(10, Duration.ofSeconds(1), 5);

    var measured = Load.start(open, answering("blue", 200, 1000 * MILLI), pace).measured();

    assertThat(measured.total().count()).isGreaterThan(3);
    assertThat(measured.total().latencies().max().toMillis())
        .isGreaterThan((measured.total().count() - 1) * 950);
  }

  @Test
  void aStoppedLoadSendsNothingMore() {
    var load = new ArrayList<Load>();
    var held = new ArrayList<Runnable>();
    var sent = new AtomicInteger();
    var waiting =
        new Pace() {
          @Override
          public long nanos() {
            return 0;
          }

          @Override
          public void sleepUntil(long when) {}

          @Override
          public void start(String name, Runnable work) {
            held.add(work);
          }
        };
    load.add(
        Load.start(
            new Arrivals.Closed(1000, 1),
            () -> {
              if (sent.incrementAndGet() == 3) {
                load.getFirst().stop();
              }
              return new Shot.Answered("blue", 200);
            },
            waiting));
    assertThat(load.getFirst().await(Duration.ZERO)).as("before it ran").isFalse();

    held.forEach(Runnable::run);

    assertThat(sent).hasValue(3);
    assertThat(load.getFirst().await(Duration.ZERO)).isTrue();
    assertThat(load.getFirst().measured().total().count()).isEqualTo(3);
  }
}
