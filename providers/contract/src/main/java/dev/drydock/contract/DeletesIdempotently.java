package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Progress;
import dev.drydock.spi.Write;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is deleted is gone, however often it is asked for.
public interface DeletesIdempotently extends Behaviour {
  @TestFactory
  default Stream<DynamicTest> isGoneAndStaysGone() {
    return each(
        Sample::ends,
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());
          var live = drive.read(sample.desired());

          assertThat(drive.run(new Write.Delete(live, false))).isInstanceOf(Progress.Gone.class);
          assertThat(drive.find(sample.desired())).isEmpty();
          assertThat(drive.run(new Write.Delete(live, false))).isInstanceOf(Progress.Gone.class);
        });
  }

  @TestFactory
  default Stream<DynamicTest> canBeMadeAgainAfterAPurge() {
    return each(
        Sample::ends,
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          drive.create(sample.desired());
          drive.run(new Write.Delete(drive.read(sample.desired()), true));

          drive.create(sample.desired());

          Agreement.check(sample.desired(), drive.read(sample.desired()));
        });
  }
}
