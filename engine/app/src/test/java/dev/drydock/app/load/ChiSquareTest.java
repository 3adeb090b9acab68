package dev.drydock.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {
  /// Upper critical values as printed in the NIST/SEMATECH e-Handbook, 1.3.6.7.4.
  @ParameterizedTest
  @CsvSource({
    "1, 0.10, 2.706",
    "1, 0.05, 3.841",
    "1, 0.001, 10.828",
    "2, 0.05, 5.991",
    "5, 0.01, 15.086",
    "10, 0.001, 29.588",
    "19, 0.001, 43.820",
    "100, 0.05, 124.342"
  })
  void boundsAreThoseOfTheTables(int degrees, double alpha, double bound) {
    assertThat(ChiSquare.bound(degrees, alpha)).isEqualTo(bound, within(0.001));
    assertThat(ChiSquare.tail(bound, degrees)).isEqualTo(alpha, within(alpha / 500));
  }

  @Test
  void ofTwoDegreesTheTailIsAnExponential() {
    for (double value = 0.1; value < 50; value += 0.7) {
      assertThat(ChiSquare.tail(value, 2)).isEqualTo(Math.exp(-value / 2), within(1e-12));
    }
  }

  @Test
  void everythingIsAboveNothing() {
    assertThat(ChiSquare.tail(0, 3)).isEqualTo(1);
  }
}
