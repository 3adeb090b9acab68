package dev.drydock.core.plan.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.TrafficChange.Declared;
import dev.drydock.core.plan.TrafficChange.VersionShare;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.ObjectType.Replacement;
import dev.drydock.spi.object.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Traffic whose object knows shares, roles and the default by itself, and versions that say their
/// names.
class NativeTrafficTest {
  private static final ObjectType TRAFFIC =
      type(
          "router",
          Field.of("effective", "effective_traffic"),
          Field.of("declared", "traffic"),
          Field.of("roles", "role"),
          Field.of("main", "default"));
  private static final ObjectType VERSION =
      type("deployment", Field.of("label", "name"), Field.of("image", "environment.image"));

  private static ObjectType type(String name, Field... fields) {
    return new ObjectType(
        "fake", name, 1, List.of(fields), Replacement.DELETE_FIRST, Duration.ofSeconds(1));
  }

  @Test
  void itSaysWhatIsDeclaredOfVersionsByTheirOwnNames() {
    var plan = new Scene().want(version("blue"), version("green"), traffic()).plan();

    assertThat(plan.traffic().getFirst().versions())
        .containsExactly(
            new VersionShare(
                "blue", new Declared("", "", false), new Declared("20", "control", true), 0, 90),
            new VersionShare(
                "green", new Declared("", "", false), new Declared("10", "", false), 0, 10));
  }

  @Test
  void fractionsAreRoundedSoThatTheSumStays() {
    var shares = new TreeMap<String, Value>();
    shares.put("a", Value.of(new BigDecimal("12.5")));
    shares.put("b", Value.of(new BigDecimal("0.4")));
    shares.put("c", Value.of(new BigDecimal("87.1")));

    assertThat(Shares.of(new Value.Mapping(new Type.MapOf(Type.NUMBER), shares)).toString())
        .isEqualTo("{a=13, c=87}");
  }

  private static Want version(String name) {
    return Want.of("version.e." + name, VERSION)
        .with("label", Value.of(name))
        .with("image", Value.of("image:1"))
        .named("deployments/e-" + name);
  }

  private static Want traffic() {
    return Want.of("endpoint.e#traffic", TRAFFIC)
        .with("effective", map("blue", Value.of(90), "green", Value.of(10)))
        .with("declared", map("blue", Value.of(20), "green", Value.of(10)))
        .with("roles", map("blue", Value.of("control")))
        .with("main", Value.of("blue"))
        .needs("version.e.blue", Role.SELF)
        .needs("version.e.green", Role.SELF);
  }

  private static Value map(Object... pairs) {
    var entries = new LinkedHashMap<String, Value>();
    for (int i = 0; i < pairs.length; i += 2) {
      entries.put((String) pairs[i], (Value) pairs[i + 1]);
    }
    return Value.object(entries);
  }
}
