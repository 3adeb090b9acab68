package dev.drydock.sim.world.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultProfileTest {
  @Test
  void everyNamedProfileReads() {
    for (var name : FaultProfile.NAMES) {
      var profile = FaultProfile.named(name);
      assertThat(profile.name()).isEqualTo(name);
      assertThat(profile.rules().isEmpty()).isEqualTo(name.equals("none"));
    }
  }

  @Test
  void readsWhatItWrites() {
    var rules =
        List.of(
            FaultRule.of(new Fault.Throttled(Span.parse("3s..7s")))
                .at(new Where("arm", List.of("PUT"), "/computes/"))
                .times(2),
            FaultRule.of(new Fault.Conflict()),
            FaultRule.of(new Fault.Precondition()),
            FaultRule.of(new Fault.Broken(502, true)),
            FaultRule.of(new Fault.Dropped(false)),
            FaultRule.of(new Fault.Slow(9)),
            FaultRule.of(new Fault.Stuck(Span.parse("6h"))),
            FaultRule.of(new Fault.Failed("Quota", "No cores left.")),
            FaultRule.of(new Fault.Stale(Span.parse("10s..60s"))),
            FaultRule.of(new Fault.Edited(Span.parse("5m"))));
    var profile = FaultProfile.of("mine", rules.toArray(FaultRule[]::new));
    assertThat(FaultProfile.parse("mine", profile.json()).rules()).isEqualTo(rules);
  }

  @Test
  void readsWhereAndWhenAndHowOften() {
    var json =
        """
        { "rules": [ { "fault": "conflict", "rate": 0.5, "service": "blob", "methods": ["PUT"],
                       "path": "/x$", "window": "5m..2h", "most": 4 } ] }\
        """;
    assertThat(FaultProfile.parse("mine", json).rules())
        .containsExactly(
            new FaultRule(
                new Fault.Conflict(),
                0.5,
                new Where("blob", List.of("PUT"), "/x$"),
                new Span(Duration.ofMinutes(5), Duration.ofHours(2)),
                4));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    refuses("[]", "JSON object");
    refuses("{\"rule\":[]}", "no field 'rule'");
    refuses("{\"rules\":[{\"fault\":\"fire\"}]}", "no fault 'fire'");
    refuses("{\"rules\":[{\"fault\":\"conflict\",\"often\":1}]}", "no field 'often'");
    refuses("{\"rules\":[{\"fault\":\"conflict\",\"rate\":2}]}", "0 to 1");
    refuses("{\"rules\":[{\"fault\":\"conflict\",\"service\":\"s3\"}]}", "not 's3'");
    refuses("{\"rules\":[{\"fault\":\"throttled\",\"retry_after\":\"soon\"}]}", "not 'soon'");
    refuses("{\"rules\":[{\"fault\":\"broken_after\",\"status\":200}]}", "500 to 599");
    assertThatThrownBy(() -> FaultProfile.named("mild")).hasMessageContaining("no profile 'mild'");
  }

  private static void refuses(String json, String why) {
    assertThatThrownBy(() -> FaultProfile.parse("mine", json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
