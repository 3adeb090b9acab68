package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Write;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A change reaches the object, and only the object that the plan saw.
public interface UpdatesInPlace extends Behaviour {
  @TestFactory
  default Stream<DynamicTest> becomesWhatIsAskedForNow() {
    return each(
        sample -> sample.changed().isPresent(),
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());
          var changed = sample.changed().orElseThrow();

          var told = drive.update(changed, drive.read(sample.desired()));

          Agreement.check(changed, told);
          Agreement.check(changed, drive.read(changed));
        });
  }

  @TestFactory
  default Stream<DynamicTest> goesBackToWhatItWas() {
    return each(
        sample -> sample.changed().isPresent(),
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());
          drive.update(sample.changed().orElseThrow(), drive.read(sample.desired()));

          drive.update(sample.desired(), drive.read(sample.desired()));

          Agreement.check(sample.desired(), drive.read(sample.desired()));
        });
  }

  @TestFactory
  default Stream<DynamicTest> leavesAloneWhatHasMovedSince() {
    return each(
        sample -> sample.changed().isPresent(),
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());
          var stale = drive.read(sample.desired());
          var changed = sample.changed().orElseThrow();
          drive.update(changed, stale);

          var write =
              new Write.Update(sample.desired(), stale, drive.mark(sample.desired(), stale.mark()));

          assertThat(subject.provider().start(write))
              .isInstanceOfSatisfying(
                  Progress.Failed.class,
                  failed -> assertThat(failed.fault()).isInstanceOf(ProviderFault.Conflict.class));
          Agreement.check(changed, drive.read(changed));
        });
  }
}
