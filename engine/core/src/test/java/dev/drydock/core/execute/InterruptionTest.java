package dev.drydock.core.execute;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.execute.Report.Ending;
import dev.drydock.core.fake.FakeCloud;
import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.state.Residuals;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A run that is cut off, and the run after it.
class InterruptionTest {
  private static final Want A = thing("cluster.a");
  private static final Want ON_A = thing("endpoint.e").needs("cluster.a");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final Scene scene = new Scene();

  @Test
  void waitsForNothingMoreWhenAbandonedAndTellsTheHandle() {
    scene.cloud.takeTime(A.id(), TEN_MINUTES);
    var plan = scene.want(A, ON_A).plan();
    var report =
        scene.executor.execute(
            plan,
            Map.of(),
            event -> {
              scene.events.add(event);
              if (event instanceof Event.Waiting) {
                scene.executor.abandon();
              }
            });
    var handle = Optional.of(new Handle("fake", A.id().text()));
    assertThat(outcome(report, "create cluster.a")).isEqualTo(new Outcome.Abandoned(handle));
    assertThat(outcome(report, "create endpoint.e")).isEqualTo(new Outcome.Skipped(List.of()));
    assertThat(kinds()).containsExactly("Started", "Waiting", "Abandoned", "Skipped");
    assertThat(codes(report)).containsExactly(Code.DRY0521);
    assertThat(report.diagnostics().getFirst().detail()).contains(A.id().text());
    assertThat(scene.time.passed()).isZero();
  }

  @Test
  void abandoningReachesWhoeverWaitsOnAVirtualThread() {
    var time = InstantSource.system();
    var executor =
        new Executor(
            List.of(scene.cloud),
            new VirtualThreadRunner<>(time),
            time,
            new SplittableRandom(1),
            new Residuals((residual, inputs) -> inputs.apply(residual.inputs().getFirst())));
    scene.cloud.takeTime(A.id(), Duration.ofMinutes(20));
    var plan = scene.want(A).plan();
    var report =
        executor.execute(
            plan,
            Map.of(),
            event -> {
              if (event instanceof Event.Waiting) {
                Thread.ofVirtual().start(executor::abandon);
              }
            });
    assertThat(outcome(report, "create cluster.a")).isInstanceOf(Outcome.Abandoned.class);
  }

  @Test
  void picksUpWhatAnEarlierRunBeganInsteadOfBeginningItAgain() {
    var open = begun(A);
    var report = scene.executor.execute(scene.plan(), open, scene.events::add);
    assertThat(report.ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.log()).containsExactly("create cluster.a");
    assertThat(kinds()).containsExactly("Started", "PickedUp", "Waiting", "Done");
    assertThat(report.took()).isEqualTo(TEN_MINUTES);
  }

  @Test
  void aHandleThatNobodyKnowsIsForgottenAndTheObjectIsRead() {
    var unknown = new ProviderFault.Rejected("NotFound", "No such operation.");
    scene.cloud.script(A.id(), new Progress.Failed(unknown));
    var open = Map.of(A.id(), new Handle("fake", A.id().text()));
    var report = scene.executor.execute(scene.want(A).plan(), open, scene.events::add);
    assertThat(report.ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.log()).containsExactly("create cluster.a");
    assertThat(kinds()).containsExactly("Started", "PickedUp", "Done");
  }

  @Test
  void whatWasPickedUpIsWrittenOnceMoreWhenTheSpecWantsSomethingElseNow() {
    var open = begun(A);
    var plan = scene.want(A.with("properties.size", Value.of(9))).plan();
    var report = scene.executor.execute(plan, open, scene.events::add);
    assertThat(report.ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.log()).containsExactly("create cluster.a", "update cluster.a");
  }

  /// Begin a write, lose the run, and return what its journal would say.
  private Map<ObjectId, Handle> begun(Want want) {
    scene.cloud.script(
        want.id(),
        FakeCloud.waiting(want.id(), TEN_MINUTES),
        FakeCloud.waiting(want.id(), TEN_MINUTES));
    scene.executor.execute(
        scene.want(want).plan(),
        Map.of(),
        event -> {
          if (event instanceof Event.Waiting) {
            scene.executor.abandon();
          }
        });
    scene.reopen();
    return Map.of(want.id(), new Handle("fake", want.id().text()));
  }

  private static List<Code> codes(Report report) {
    return report.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private List<String> kinds() {
    return scene.events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  private static Outcome outcome(Report report, String name) {
    return report.outcomes().entrySet().stream()
        .filter(one -> one.getKey().toString().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
