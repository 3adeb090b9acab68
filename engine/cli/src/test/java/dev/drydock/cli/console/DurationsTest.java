package dev.drydock.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({"90s, PT1M30S", "5m, PT5M", "1h, PT1H", "1m30s, PT90S", "1h2m3s, PT1H2M3S"})
  void aDurationIsHoursMinutesSeconds(String text, Duration duration) {
    assertThat(Durations.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0s", "5", "5 m", "-5s", "5m1h", "1.5s", "99999999s", "soon"})
  void anythingElseIsNone(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }
}
