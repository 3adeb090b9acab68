package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What was asked for is what is then there.
public interface CreatesAndReads extends Behaviour {
  @TestFactory
  default Stream<DynamicTest> isAbsentBeforeItIsMade() {
    return each((subject, sample) -> {
      var drive = new Drive(subject).prepare(sample);

      assertThat(drive.find(sample.desired())).isEmpty();
    });
  }

  @TestFactory
  default Stream<DynamicTest> readsAsItWasAskedFor() {
    return each((subject, sample) -> {
      var drive = new Drive(subject).prepare(sample);

      var told = drive.create(sample.desired());

      Agreement.check(sample.desired(), told);
      Agreement.check(sample.desired(), drive.read(sample.desired()));
    });
  }

  @TestFactory
  default Stream<DynamicTest> isSeenAsItReads() {
    return each((subject, sample) -> {
      var drive = new Drive(subject).prepare(sample);
      drive.create(sample.desired());
      var all = Stream.concat(sample.needs().stream(), Stream.of(sample.desired())).toList();

      var seen = drive.observe(sample, all);

      assertThat(seen)
          .filteredOn(live -> live.id().equals(sample.desired().id()))
          .singleElement()
          .satisfies(live -> {
            Agreement.check(sample.desired(), live);
            assertThat(live.mark()).isEqualTo(drive.read(sample.desired()).mark());
          });
      assertThat(seen).extracting(live -> live.id().key()).doesNotHaveDuplicates();
    });
  }
}
