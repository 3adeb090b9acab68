package dev.drydock.trials.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Report;
import dev.drydock.core.execute.Report.Ending;
import dev.drydock.sim.world.fault.Fault;
import dev.drydock.sim.world.fault.FaultRule;
import dev.drydock.sim.world.fault.Span;
import dev.drydock.sim.world.fault.Where;
import dev.drydock.spi.ProviderFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AnswersTest {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(17);
  private static final Span FOREVER = Span.parse("24h");
  private static final List<Fault> FAULTS =
      List.of(
          new Fault.Throttled(new Span(RETRY_AFTER, RETRY_AFTER)),
          new Fault.Conflict(),
          new Fault.Precondition(),
          new Fault.Broken(503, false),
          new Fault.Broken(500, true),
          new Fault.Dropped(false),
          new Fault.Dropped(true));

  /// Which exchanges go wrong.
  private enum Exchanges {
    READ,
    WRITE,
    POLL;

    Where of(Bench.Side side) {
      return switch (this) {
        case READ -> new Where(side.service(), List.of("GET", "HEAD"), "^(?!.*operation)");
        case WRITE -> new Where(side.service(), List.of("PUT", "PATCH", "POST", "DELETE"), "");
        case POLL -> new Where(side.service(), List.of("GET"), poll(side));
      };
    }

    /// A rollout is followed by reading the object itself.
    private static String poll(Bench.Side side) {
      return side == Bench.Side.AZURE ? "operation" : "/deployments/";
    }
  }

  /// One fault, in one sort of exchange, of one provider.
  record Case(Bench.Side side, Exchanges where, Fault fault) {
    FaultRule rule() {
      return FaultRule.of(fault).at(where.of(side));
    }

    /// Whether the object itself tells in the end that all is done: what was asked for was done
    /// although nobody said so, or only the question how far it is was refused.
    boolean isToldByTheObject() {
      boolean done = fault instanceof Fault.OfAnswer answer && answer.done();
      boolean refused = fault instanceof Fault.Conflict || fault instanceof Fault.Precondition;
      return switch (where) {
        case READ -> false;
        case WRITE -> done;
        case POLL -> refused && side == Bench.Side.AZURE;
      };
    }
  }

  /// What is made in a sound world.
  private static final Map<Bench.Side, List<String>> MADE = new EnumMap<>(Bench.Side.class);

  @TempDir private Path directory;

  @BeforeAll
  static void makeInPeace(@TempDir Path peaceful) {
    for (var side : Bench.Side.values()) {
      try (var bench = new Bench(side, peaceful)) {
        bench.applyInPeace();
        MADE.put(side, bench.made());
      }
    }
  }

  private static Stream<Case> cases() {
    var cases = new ArrayList<Case>();
    for (var side : Bench.Side.values()) {
      for (var where : Exchanges.values()) {
        FAULTS.forEach(fault -> cases.add(new Case(side, where, fault)));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFaultThatPassesCostsTimeAndNothingElse(Case given) {
    try (var bench = new Bench(given.side(), directory)) {
      var report = bench.apply(given.rule().times(2));
      assertThat(bench.count(given.fault().word())).isEqualTo(2);
      assertThat(report.diagnostics()).isEmpty();
      assertThat(report.ending()).isEqualTo(Ending.DONE);
      assertThat(bench.isDone()).isTrue();
      assertThat(bench.made()).isNotEmpty().isEqualTo(MADE.get(given.side()));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFaultThatStaysIsToldAndMadeGoodByOneApply(Case given) {
    try (var bench = new Bench(given.side(), directory)) {
      var before = bench.yard().platform().now();
      var report = bench.apply(given.rule());
      if (given.isToldByTheObject()) {
        assertThat(report.ending()).isEqualTo(Ending.DONE);
      } else {
        assertThat(codes(report)).isNotEmpty().containsOnly("DRY0504");
      }
      assertThat(Duration.between(before, bench.yard().platform().now()))
          .isLessThan(Duration.ofHours(3));
      var later = bench.applyInPeace();
      assertThat(later.diagnostics()).isEmpty();
      assertThat(bench.isDone()).isTrue();
    }
  }

  private static Stream<Case> throttled() {
    return cases().filter(one -> one.fault() instanceof Fault.Throttled);
  }

  @ParameterizedTest
  @MethodSource("throttled")
  void aRequestTooManyIsLeftAloneForAsLongAsAsked(Case given) {
    try (var bench = new Bench(given.side(), directory)) {
      bench.apply(given.rule().times(3));
      assertThat(bench.recorder().patience())
          .hasSize(3)
          .allMatch(wait -> wait.compareTo(RETRY_AFTER) >= 0);
      assertThat(faults(bench)).filteredOn(ProviderFault.Throttled.class::isInstance).hasSize(3);
    }
  }

  @Test
  void aSlowOperationIsWaitedFor() {
    try (var bench = new Bench(Bench.Side.AZURE, directory)) {
      assertThat(bench.apply(FaultRule.of(new Fault.Slow(4))).ending()).isEqualTo(Ending.DONE);
      assertThat(bench.isDone()).isTrue();
    }
  }

  @Test
  void anOperationThatIsStuckIsToldWithItsHandle() {
    try (var bench = new Bench(Bench.Side.AZURE, directory)) {
      var report = bench.apply(FaultRule.of(new Fault.Stuck(FOREVER)).times(1));
      assertThat(codes(report)).containsExactly("DRY0504");
      assertThat(report.diagnostics().getFirst().detail()).contains("handle", "operation");
      assertThat(bench.applyInPeace().diagnostics()).isEmpty();
      assertThat(bench.isDone()).isTrue();
    }
  }

  @Test
  void anOperationThatFailsIsRejectedInTheServicesWords() {
    try (var bench = new Bench(Bench.Side.AZURE, directory)) {
      var failed = FaultRule.of(new Fault.Failed("Full", "No room left."));
      var report = bench.apply(failed.at(new Where("arm", List.of(), "/workspaces/")).times(1));
      assertThat(codes(report)).containsExactly("DRY0502");
      assertThat(report.diagnostics().getFirst().detail()).contains("Full", "No room left.");
      assertThat(bench.applyInPeace().diagnostics()).isEmpty();
      assertThat(bench.isDone()).isTrue();
    }
  }

  private static List<String> codes(Report report) {
    return report.diagnostics().stream().map(one -> one.code().name()).toList();
  }

  private static List<ProviderFault> faults(Bench bench) {
    return bench.events().stream()
        .filter(Event.Retried.class::isInstance)
        .map(event -> ((Event.Retried) event).fault())
        .toList();
  }
}
