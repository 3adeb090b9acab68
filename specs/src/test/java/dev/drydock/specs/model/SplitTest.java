package dev.drydock.specs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SplitTest {
  private final TreeMap<String, BigDecimal> declared = new TreeMap<>();

  @Test
  void theDefaultTakesWhatTheOthersLeave() {
    declare("blue", "20");
    assertSplit("blue", "{blue=100}");
    declare("green", "12.5");
    assertSplit("blue", "{blue=87.5, green=12.5}");
    declare("green", "100");
    assertSplit("blue", "{green=100}");
  }

  @Test
  void whatIsNoVersionTakesNothing() {
    declare("blue", "20");
    declare("green", "12.5");
    assertSplit("nobody", "{blue=20, green=12.5}");
  }

  private void declare(String version, String share) {
    declared.put(version, new BigDecimal(share));
  }

  private void assertSplit(String main, String shares) {
    assertThat(Split.effective(declared, main).toString()).isEqualTo(shares);
  }
}
