package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Address;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CheckerTest {
  @Test
  void fillsInEveryDefault() {
    var spec = Checking.spec(Samples.SERVING + Samples.version("blue"));

    var version = spec.at(Address.of("version", "scoring", "blue")).attributes();
    assertThat(version.text("name")).isEqualTo("blue");
    assertThat(version.text("role")).isEqualTo("treatment");
    var resources = version.block("resources").orElseThrow();
    assertThat(resources.number("cpu")).isEqualTo(new BigDecimal("0.1"));
    assertThat(version.block("autoscale").orElseThrow().integer("max")).isEqualTo(10);
    assertThat(version.block("liveness").orElseThrow().integer("initial_delay")).isEqualTo(310);
    assertThat(version.block("readiness").orElseThrow().integer("failure")).isEqualTo(30);
    assertThat(version.block("requests").orElseThrow().integer("timeout_ms")).isEqualTo(60_000);
  }
}
