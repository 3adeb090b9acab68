package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A provider that is told to slow down says so at once: no retry hides in it or in what it stands
/// on.
public interface OneExchangePerThrottle extends Behaviour {
  Duration ASKED = Duration.ofSeconds(17);

  @TestFactory
  default Stream<DynamicTest> aThrottledWriteIsSentOnce() {
    return each((subject, sample) -> {
      var drive = new Drive(subject).prepare(sample);
      subject.tap().answer(Tap::changes, throttled());

      var progress =
          subject
              .provider()
              .start(new Write.Create(sample.desired(), drive.mark(sample.desired(), Mark.NONE)));

      assertThat(progress)
          .isInstanceOfSatisfying(Progress.Failed.class, failed -> assertThrottled(failed.fault()));
      assertThat(subject.tap().passed(Tap::changes)).hasSize(1);
    });
  }

  @TestFactory
  default Stream<DynamicTest> aThrottledReadIsSentOnce() {
    return each((subject, sample) -> {
      var drive = new Drive(subject).prepare(sample);
      drive.create(sample.desired());
      subject.tap().clear();
      subject.tap().answer(exchange -> true, throttled());

      assertThat(subject.provider().read(sample.desired().id(), sample.desired().type()))
          .isInstanceOfSatisfying(Reading.Failed.class, failed -> assertThrottled(failed.fault()));
      assertThat(subject.tap().passed()).hasSize(1);
    });
  }

  @TestFactory
  default Stream<DynamicTest> aThrottledListIsSentOnce() {
    return each((subject, sample) -> {
      var drive = new Drive(subject).prepare(sample);
      drive.create(sample.desired());
      subject.tap().clear();
      subject.tap().answer(exchange -> true, throttled());
      var scope = new Scope(sample.spec(), List.of(sample.desired()));

      assertThat(subject.provider().observe(scope))
          .isInstanceOfSatisfying(
              Observation.Failed.class, failed -> assertThrottled(failed.fault()));
      assertThat(subject.tap().passed()).hasSize(1);
    });
  }

  private static Reply throttled() {
    return new Reply.Answer(
        429,
        List.of(new Header("Retry-After", "17"), new Header("Content-Type", "application/json")),
        "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"Slow down.\"}}"
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void assertThrottled(ProviderFault fault) {
    assertThat(fault)
        .isInstanceOfSatisfying(
            ProviderFault.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(ASKED));
  }
}
