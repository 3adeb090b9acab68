package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.History;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Trace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Who changed an object, and when, is told by the object itself or by the service's log; looking
/// changes nothing.
public interface TellsWhoChangedWhat extends Behaviour {
  /// Somebody who is not Drydock.
  String SOMEBODY = "maria@example.com";

  @TestFactory
  default Stream<DynamicTest> anEditFromOutsideIsToldWithWhoAndWhen() {
    return each(
        sample -> sample.changed().isPresent(),
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());
          subject.advance(Duration.ofHours(1));
          var before = subject.now().truncatedTo(ChronoUnit.SECONDS);
          edit(subject, sample);

          var live = drive.read(sample.desired());

          assertThat(traces(subject, live))
              .anySatisfy(trace -> {
                assertThat(trace.who()).isEqualTo(SOMEBODY);
                assertThat(trace.at()).isBetween(before, subject.now());
              });
          checkFields(sample, live);
          others(sample, subject)
              .forEach(other ->
                  assertThat(traces(subject, other))
                      .extracting(Trace::who)
                      .doesNotContain(SOMEBODY));
          drive.update(sample.desired(), live);
          Agreement.check(sample.desired(), drive.read(sample.desired()));
        });
  }

  /// Where single fields are told, those that were edited are theirs.
  private static void checkFields(Sample sample, LiveObject live) {
    var changed = sample.changed().orElseThrow();
    live.provenance()
        .fields()
        .forEach((path, trace) -> {
          if (!changed.field(path).equals(sample.desired().field(path))) {
            assertThat(trace.who()).as(path).isEqualTo(SOMEBODY);
          }
        });
  }

  @TestFactory
  default Stream<DynamicTest> whatDrydockWroteIsItsOwnAndWhoLooksChangesNothing() {
    return each((subject, sample) -> {
      var drive = new Drive(subject).prepare(sample);
      var live = drive.create(sample.desired());
      subject.tap().clear();

      drive.observe(sample, List.of(sample.desired()));
      var first = told(subject, live);
      var second = told(subject, live);

      assertThat(subject.tap().passed(Tap::changes)).isEmpty();
      assertThat(second).isEqualTo(first);
      var all = new ArrayList<>(traces(subject, live));
      all.addAll(live.provenance().fields().values());
      assertThat(all).extracting(Trace::who).isSubsetOf(subject.provider().self());
      assertThat(subject.provider().self()).isNotEmpty().doesNotContain(SOMEBODY);
      assertThat(sample.secrets()).noneMatch(all.toString()::contains);
    });
  }

  /// What the sample stands on, but for what it is a part of and what keeps its mark.
  private static Stream<LiveObject> others(Sample sample, Subject subject) {
    var drive = new Drive(subject);
    return sample.needs().stream()
        .filter(need -> need.type().provider().equals(subject.provider().name()))
        .filter(need -> !sample.desired().id().text().startsWith(whole(need)))
        .map(drive::read);
  }

  private static String whole(DesiredObject object) {
    return object.id().text().replaceFirst("#.*", "");
  }

  private static void edit(Subject subject, Sample sample) {
    var theirs = new Drive(subject.as(SOMEBODY));
    theirs.update(sample.changed().orElseThrow(), theirs.read(sample.desired()));
  }

  /// All that is told of the object as a whole, the object's own word first.
  private static List<Trace> traces(Subject subject, LiveObject live) {
    var traces = new ArrayList<Trace>();
    live.provenance().last().ifPresent(traces::add);
    traces.addAll(told(subject, live).traces().getOrDefault(live.id(), List.of()));
    return traces;
  }

  private static History.Told told(Subject subject, LiveObject live) {
    return switch (subject.provider().history(List.of(live), Instant.EPOCH)) {
      case History.Told told -> told;
      case History.Failed(var fault) -> throw new AssertionError("No history: " + fault);
    };
  }
}
