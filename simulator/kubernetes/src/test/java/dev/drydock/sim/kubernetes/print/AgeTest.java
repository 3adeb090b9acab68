package dev.drydock.sim.kubernetes.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
  @ParameterizedTest
  @CsvSource({
    "PT-5S, <invalid>",
    "PT-1S, 0s",
    "PT0.9S, 0s",
    "PT119S, 119s",
    "PT2M, 2m",
    "PT4M53S, 4m53s",
    "PT10M30S, 10m",
    "PT179M, 179m",
    "PT3H, 3h",
    "PT7H59M, 7h59m",
    "PT8H30M, 8h",
    "PT47H, 47h",
    "PT48H, 2d",
    "PT75H, 3d3h",
    "PT192H, 8d",
    "PT8760H, 365d",
    "PT17520H, 2y",
    "PT17568H, 2y2d",
    "PT87600H, 10y"
  })
  void tellsTwoUnitsAtMost(Duration age, String told) {
    assertThat(Age.of(age)).isEqualTo(told);
  }

  @Test
  void aTimeThatNobodyKnowsIsUnknown() {
    assertThat(Age.since("", Instant.EPOCH)).isEqualTo("<unknown>");
    assertThat(Age.since("yesterday", Instant.EPOCH)).isEqualTo("<unknown>");
  }
}
