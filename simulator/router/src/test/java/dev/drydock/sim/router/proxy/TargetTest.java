package dev.drydock.sim.router.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {
  @Test
  void knowsBothPaths() {
    assertThat(Target.of("/api/v1/service/scoring/score"))
        .hasValue(new Target("scoring", "/score", false));
    assertThat(Target.of("/api/v1/endpoint/scoring/score"))
        .hasValue(new Target("scoring", "/score", false));
  }

  @Test
  void keepsTheQuery() {
    assertThat(Target.of("/api/v1/service/scoring/swagger.json?version=3"))
        .hasValue(new Target("scoring", "/swagger.json?version=3", true));
  }

  @Test
  void takesTheAbsoluteForm() {
    assertThat(Target.of("HTTP://router:80/api/v1/service/scoring/score"))
        .hasValue(new Target("scoring", "/score", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "*",
        "router:80",
        "/score",
        "/api/v1/service/scoring",
        "/api/v1/service/scoring/score/",
        "/api/v1/service/scoring/../score",
        "/api/v1/service/sco%72ing/score",
        "/api/v1/service//score",
        "/api/v2/service/scoring/score",
        "/api/v1/endpoint/scoring/score#fragment",
        "/api/v1/endpoint/scoring/score?a#b",
        "https://router/api/v1/endpoint/scoring/score",
        "//router/api/v1/endpoint/scoring/score"
      })
  void servesNothingElse(String uri) {
    assertThat(Target.of(uri)).isEmpty();
  }
}
