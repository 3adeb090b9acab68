package dev.drydock.core.execute;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.execute.Report.Ending;
import dev.drydock.core.fake.FakeCloud;
import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Step;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.Mark;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExecutorTest {
  private static final Want A = thing("cluster.a");
  private static final Want B = thing("cluster.b");
  private static final Want ON_A = thing("endpoint.e").needs("cluster.a");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final Scene scene = new Scene();

  @Test
  void writesInOrderAndMarksWhatItWrites() {
    var report = scene.want(ON_A, A).apply();
    assertThat(report.ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.log()).containsExactly("create cluster.a", "create endpoint.e");
    assertThat(scene.cloud.live(A.id()).mark())
        .isEqualTo(
            new Mark.Owned(Scene.STACK, A.object().address(), Assertions.encode(A.object()), ""));
  }

  @Test
  void anEmptyPlanIsNothingToDo() {
    assertThat(scene.have(A).apply().ending()).isEqualTo(Ending.NOTHING_TO_DO);
  }

  @Test
  void waitingMovesVirtualTime() {
    scene.cloud.takeTime(A.id(), TEN_MINUTES);
    var report = scene.want(A).apply();
    assertThat(report.took()).isEqualTo(TEN_MINUTES);
    assertThat(scene.time.passed()).isEqualTo(TEN_MINUTES);
    assertThat(kinds()).containsExactly("Started", "Waiting", "Done");
  }

  @Test
  void whatDoesNotDependOnEachOtherWaitsTogether() {
    scene.cloud.takeTime(A.id(), TEN_MINUTES);
    scene.cloud.takeTime(B.id(), TEN_MINUTES);
    assertThat(scene.want(A, B).apply().took()).isEqualTo(TEN_MINUTES);
  }

  @Test
  void takesNoMoreWritesThanAProviderBears() {
    var wants = IntStream.range(0, 10).mapToObj(i -> thing("model.m" + i)).toList();
    wants.forEach(want -> scene.cloud.takeTime(want.id(), Duration.ofMinutes(1)));
    scene.cloud.limit(3);
    var report = scene.want(wants).apply();
    assertThat(scene.cloud.most()).isEqualTo(3);
    assertThat(report.took()).isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void startsWhatHasTheLongestWayToGo() {
    scene.cloud.limit(1);
    scene.want(thing("model.alone"), A, ON_A).apply();
    assertThat(scene.cloud.log())
        .containsExactly("create cluster.a", "create endpoint.e", "create model.alone");
  }

  @Test
  void waitsAsLongAsThrottlingSays() {
    scene.cloud.script(A.id(), failed(new ProviderFault.Throttled("slow down", seconds(17))));
    assertThat(scene.want(A).apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.time.passed()).isEqualTo(seconds(17));
    assertThat(scene.cloud.log()).hasSize(2);
  }

  @Test
  void readsAgainAfterAConflict() {
    scene.have(A);
    scene.cloud.script(A.id(), failed(new ProviderFault.Conflict("busy")));
    scene.want(A.size(2));
    assertThat(scene.apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.time.passed()).isEqualTo(seconds(5));
  }

  @Test
  void aConflictThatMovedTheObjectIsRefused() {
    scene.have(A);
    var plan = scene.want(A.size(2)).plan();
    scene.cloud.script(A.id(), failed(new ProviderFault.Conflict("moved")));
    scene.cloud.edit(A.id(), "properties.size", Value.of(5));
    assertThat(codes(scene.apply(plan))).containsExactly(Code.DRY0501);
    assertThat(scene.cloud.live(A.id()).field("properties.size")).isEqualTo(Value.of(5));
  }

  @Test
  void backsOffFromAnUnavailableServiceAndComesBack() {
    var down = failed(new ProviderFault.Unavailable("down", Duration.ZERO));
    scene.cloud.script(A.id(), down, down, down);
    assertThat(scene.want(A).apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.time.passed()).isBetween(Duration.ofMillis(3500), seconds(7));
  }

  @Test
  void givesUpOnAServiceThatStaysAway() {
    var down = failed(new ProviderFault.Unavailable("down", Duration.ZERO));
    IntStream.range(0, 50).forEach(_ -> scene.cloud.script(A.id(), down));
    var report = scene.want(A).apply();
    assertThat(report.ending()).isEqualTo(Ending.FAILED);
    assertThat(codes(report)).containsExactly(Code.DRY0504);
    assertThat(scene.cloud.log()).hasSize(11);
  }

  @Test
  void givesUpOnAnOperationThatNeverEnds() {
    IntStream.range(0, 10).forEach(_ -> scene.cloud.takeTime(A.id(), TEN_MINUTES));
    var report = scene.want(A).apply();
    assertThat(codes(report)).containsExactly(Code.DRY0504);
    assertThat(report.diagnostics().getFirst().detail()).contains(A.id().text());
    assertThat(scene.time.passed()).isLessThanOrEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aLostAnswerIsFoundDone() {
    scene.cloud.loseAnswer(A.id());
    assertThat(scene.want(A).apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.log()).containsExactly("create cluster.a");
  }

  @Test
  void aLostAnswerToAnUpdateIsFoundDone() {
    scene.have(A);
    scene.cloud.loseAnswer(A.id());
    assertThat(scene.want(A.size(2)).apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.log()).containsExactly("create cluster.a", "update cluster.a");
  }

  @Test
  void aLostAnswerToADeleteIsFoundGone() {
    scene.have(A);
    scene.cloud.loseAnswer(A.id());
    assertThat(scene.want(List.of()).apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.has(A.id())).isFalse();
  }

  @Test
  void aLostRequestIsSentAgain() {
    scene.cloud.script(A.id(), failed(new ProviderFault.OutcomeUnknown("reset")));
    assertThat(scene.want(A).apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.log()).containsExactly("create cluster.a", "create cluster.a");
  }

  @Test
  void asksOnAfterAFaultWhileWaiting() {
    scene.cloud.script(
        A.id(),
        FakeCloud.waiting(A.id(), seconds(30)),
        failed(new ProviderFault.Throttled("slow down", seconds(7))),
        failed(new ProviderFault.OutcomeUnknown("reset")));
    assertThat(scene.want(A).apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.log()).containsExactly("create cluster.a");
    assertThat(kinds()).containsExactly("Started", "Waiting", "Retried", "Retried", "Done");
  }

  @Test
  void whatIsDeniedOrRejectedFailsAtOnce() {
    scene.cloud.script(A.id(), failed(new ProviderFault.Denied("no role")));
    scene.cloud.script(B.id(), failed(new ProviderFault.Rejected("BadSize", "too large")));
    var report = scene.want(A, B).apply();
    assertThat(codes(report)).containsExactly(Code.DRY0503, Code.DRY0502);
    assertThat(report.diagnostics().getLast().detail()).contains("BadSize", "too large");
    assertThat(scene.time.passed()).isEqualTo(Duration.ZERO);
  }

  @Test
  void goesOnElsewhereAndSkipsWhatNeedsTheFailed() {
    scene.cloud.script(A.id(), failed(new ProviderFault.Rejected("Quota", "no")));
    var report = scene.want(A, ON_A, B, thing("model.m").needs("cluster.b")).apply();
    assertThat(report.ending()).isEqualTo(Ending.PARTLY);
    assertThat(scene.cloud.has(B.id())).isTrue();
    assertThat(outcome(report, "create endpoint.e"))
        .isEqualTo(new Outcome.Skipped(List.of(step(report, "create cluster.a"))));
    assertThat(outcome(report, "create model.m")).isInstanceOf(Outcome.Done.class);
    scene.want(A, ON_A, B, thing("model.m").needs("cluster.b"));
    assertThat(scene.apply().ending()).isEqualTo(Ending.DONE);
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void refusesAnObjectThatMovedSinceThePlanAndNamesTheField() {
    scene.have(A);
    var plan = scene.want(A.size(2)).plan();
    scene.cloud.edit(A.id(), "properties.size", Value.of(5));
    var report = scene.apply(plan);
    assertThat(codes(report)).containsExactly(Code.DRY0501);
    assertThat(report.diagnostics().getFirst().detail()).contains("cluster.a", "size changed");
    assertThat(scene.cloud.log()).hasSize(1);
  }

  @Test
  void fieldsThatNobodyAssertsMakeNoPlanStale() {
    scene.have(A);
    var plan = scene.want(A.size(2)).plan();
    scene.cloud.edit(A.id(), "properties.note", Value.of("autoscaled"));
    assertThat(scene.apply(plan).ending()).isEqualTo(Ending.DONE);
  }

  @Test
  void refusesToCreateWhatAppearedAndToUpdateWhatWentAway() {
    scene.have(A);
    var plan = scene.want(A.size(2), B).plan();
    scene.have(A, B);
    scene.cloud.remove(A.id());
    var report = scene.apply(plan);
    assertThat(codes(report)).containsExactly(Code.DRY0501, Code.DRY0501);
    assertThat(report.diagnostics().getFirst().detail()).contains("is gone");
    assertThat(report.diagnostics().getLast().detail()).contains("exists now");
  }

  @Test
  void refusesWhatAnotherStackTookOver() {
    scene.have(A);
    var plan = scene.want(A.size(2)).plan();
    scene.cloud.mark(A.id(), new Mark.Owned("other", A.object().address(), "", ""));
    assertThat(codes(scene.apply(plan))).containsExactly(Code.DRY0501);
  }

  @Test
  void aPlanAppliesOnce() {
    var plan = scene.want(A).plan();
    assertThat(scene.apply(plan).ending()).isEqualTo(Ending.DONE);
    assertThat(codes(scene.apply(plan))).containsExactly(Code.DRY0501);
  }

  @Test
  void whatIsGoneAlreadyIsDeleted() {
    scene.have(A);
    var plan = scene.want(List.of()).plan();
    scene.cloud.remove(A.id());
    assertThat(scene.apply(plan).ending()).isEqualTo(Ending.DONE);
  }

  @Test
  void aValueOfAnotherTypeThanPlannedFailsTheStep() {
    scene.cloud.tell(A.id(), "state", Value.of(5));
    var report = scene.want(A, thing("endpoint.e").noting("cluster.a", "state")).apply();
    assertThat(codes(report)).containsExactly(Code.DRY0505);
    assertThat(report.diagnostics().getFirst().detail()).contains("note of endpoint.e");
  }

  @Test
  void aValueThatNobodyToldFailsTheStep() {
    var report = scene.want(A, thing("endpoint.e").noting("cluster.a", "state")).apply();
    assertThat(codes(report)).containsExactly(Code.DRY0505);
    assertThat(report.ending()).isEqualTo(Ending.PARTLY);
  }

  @Test
  void objectsThatShareABodyNeverRunTogether() {
    var part = Want.of("cluster.a#extension", Want.THING).named("cluster/a#extension").size(1);
    scene.have(A, part);
    scene.cloud.takeTime(A.id(), seconds(60));
    scene.cloud.takeTime(part.id(), seconds(60));
    var report = scene.want(A.size(2), part.size(2)).apply();
    assertThat(report.ending()).isEqualTo(Ending.DONE);
    assertThat(report.took()).isEqualTo(seconds(120));
  }

  @Test
  void aPartThatIsThereWithItsHostIsWrittenNotRefused() {
    var part = Want.of("cluster.a#extension", Want.THING).named("cluster/a#extension").size(1);
    var plan = scene.want(A, part.needs("cluster.a")).plan();
    scene.have(part);
    scene.cloud.mark(part.id(), Mark.NONE);
    assertThat(scene.apply(plan).ending()).isEqualTo(Ending.DONE);
  }

  @Test
  void stopsStartingWhenToldAndSaysWhatItSkipped() {
    scene.cloud.limit(1);
    scene.cloud.takeTime(A.id(), TEN_MINUTES);
    var plan = scene.want(A, ON_A, B).plan();
    var report =
        scene.executor.execute(
            plan,
            Map.of(),
            event -> {
              if (event instanceof Event.Waiting) {
                scene.executor.stop();
              }
            });
    assertThat(outcome(report, "create cluster.a")).isInstanceOf(Outcome.Done.class);
    assertThat(outcome(report, "create cluster.b")).isEqualTo(new Outcome.Skipped(List.of()));
    assertThat(report.ending()).isEqualTo(Ending.PARTLY);
  }

  @Test
  void keepsSecretsOutOfEverythingItSays() {
    var secret = new Value.Sensitive(Value.of("s3cret"));
    var report = scene.want(A.with("properties.key", secret)).apply();
    assertThat(report.toString()).doesNotContain("s3cret");
    assertThat(scene.events.toString()).doesNotContain("s3cret");
    assertThat(scene.cloud.live(A.id()).mark().toString()).doesNotContain("s3cret");
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void outputsStayUnknownWhereWhatTheyReadFailed() {
    scene.output("state", Want.later(Type.TEXT, "cluster.a", "state"));
    scene.cloud.script(A.id(), failed(new ProviderFault.Rejected("Quota", "no")));
    var report = scene.want(A).apply();
    assertThat(report.outputs().getFirst().value().isKnown()).isFalse();
    assertThat(report.ending()).isEqualTo(Ending.FAILED);
  }

  @Test
  void destroyEndsWithNothing() {
    scene.have(A, ON_A, B);
    assertThat(scene.apply(scene.plan(Intent.DESTROY)).ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.ids()).isEmpty();
  }

  @Test
  void typesTellWhatFits() {
    assertThat(Types.fit(Type.TEXT, Value.of("a"))).isTrue();
    assertThat(Types.fit(Type.TEXT, new Value.Sensitive(Value.of("a")))).isTrue();
    assertThat(Types.fit(Type.NUMBER, Value.of("a"))).isFalse();
    assertThat(Types.fit(new Type.ListOf(Type.TEXT), Value.texts(List.of("a")))).isTrue();
    assertThat(Types.fit(new Type.ListOf(Type.NUMBER), Value.texts(List.of("a")))).isFalse();
    assertThat(Types.fit(Type.ANY, Value.absent())).isTrue();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Progress failed(ProviderFault fault) {
    return new Progress.Failed(fault);
  }

  private static List<Code> codes(Report report) {
    return report.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private List<String> kinds() {
    return scene.events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  private static Step step(Report report, String name) {
    return report.outcomes().keySet().stream()
        .filter(step -> step.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Outcome outcome(Report report, String name) {
    return Objects.requireNonNull(report.outcomes().get(step(report, name)));
  }
}
