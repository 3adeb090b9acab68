package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Mark;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// An object knows whose it is and what was asserted of it.
public interface RemembersMarks extends Behaviour {
  /// Content that is named by itself belongs to nobody.
  Predicate<Sample> OWNED = sample -> sample.desired().present() != Present.SAME;

  @TestFactory
  default Stream<DynamicTest> remembersWhatWasAsserted() {
    return each(
        OWNED,
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          var told = drive.create(sample.desired());

          var mark = drive.read(sample.desired()).mark();

          assertThat(mark)
              .isInstanceOfSatisfying(
                  Mark.Owned.class,
                  owned -> {
                    var written = drive.mark(sample.desired(), owned);
                    assertThat(owned).isEqualTo(written);
                  });
          assertThat(told.mark()).isEqualTo(mark);
        });
  }

  @TestFactory
  default Stream<DynamicTest> remembersTheLastAssertion() {
    return each(
        OWNED.and(sample -> sample.changed().isPresent()),
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());
          var changed = sample.changed().orElseThrow();

          drive.update(changed, drive.read(sample.desired()));

          assertThat(drive.read(changed).mark())
              .isInstanceOfSatisfying(
                  Mark.Owned.class,
                  owned ->
                      assertThat(owned.asserted())
                          .isEqualTo(drive.mark(changed, owned).asserted()));
        });
  }

  @TestFactory
  default Stream<DynamicTest> isFoundByItsMarkAlone() {
    return each(
        OWNED,
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());

          assertThat(drive.observe(sample, List.of()))
              .filteredOn(live -> live.id().equals(sample.desired().id()))
              .singleElement()
              .matches(live -> live.ownedBy(Drive.STACK));
        });
  }

  @TestFactory
  default Stream<DynamicTest> staysWhenItIsReleased() {
    return each(
        OWNED.and(Sample::ends),
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());

          drive.run(new Write.Release(drive.read(sample.desired())));

          Agreement.check(sample.desired(), drive.read(sample.desired()));
        });
  }
}
