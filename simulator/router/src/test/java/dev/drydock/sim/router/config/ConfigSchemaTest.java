package dev.drydock.sim.router.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.VersionConfig.Autoscale;
import dev.drydock.sim.router.config.VersionConfig.Requests;
import dev.drydock.sim.router.config.VersionConfig.Role;
import dev.drydock.sim.router.config.VersionConfig.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schema, the reader and the writer say the same.
final class ConfigSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              ConfigSchemaTest.class.getResourceAsStream(
                  "/dev/drydock/sim/router/config/router-config.schema.json"));

  @Property(tries = 60, seed = "3")
  void whatIsWrittenIsReadAgainAndFitsTheSchema(@ForAll long seed) {
    var config = config(new SplittableRandom(seed));
    var json = ConfigWriter.write(config);
    assertThat(faults(json)).isEmpty();
    assertThat(ConfigWriter.write(ConfigReader.read(json))).isEqualTo(json);
    assertThat(plain(ConfigReader.read(json))).isEqualTo(plain(config));
  }

  @Test
  void takesTheExample() {
    assertThat(faults(ConfigTexts.FULL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"drydock.dev/v1\" -> \"drydock.dev/v2\"",
        "\"revision\":\"r1\", -> \"revision\":\"r 1\",",
        "\"revision\":\"r1\", -> ",
        "\"name\":\"scoring\" -> \"name\":\"-scoring\"",
        "\"mode\":\"key\" -> \"mode\":\"none\"",
        "\"issuer\":\"https://issuer\", -> ",
        "\"traffic\":20.5 -> \"traffic\":20.505",
        "\"traffic\":20.5 -> \"traffic\":100.5",
        "\"role\":\"control\" -> \"role\":\"Control\"",
        "\"max_concurrent\":2 -> \"max_concurrent\":0",
        "\"max_concurrent\":2 -> \"max_concurrent\":10001",
        "\"timeout_ms\":60000 -> \"timeout_ms\":0",
        "\"min\":1 -> \"min\":0",
        "\"refresh_seconds\":1 -> \"refresh_seconds\":3601",
        "\"port\":5001 -> \"port\":0",
        "\"port\":5001 -> \"port\":5001,\"host\":\"a\"",
        "\"namespace\":\"serving\" -> \"namespace\":\"Serving\""
      })
  void refusesWhatTheReaderRefuses(String change) {
    var sides = change.split(" -> ", -1);
    var changed = ConfigTexts.FULL.replace(sides[0], sides[1]);
    assertThat(changed).isNotEqualTo(ConfigTexts.FULL);
    assertThat(faults(changed)).isNotEmpty();
    assertThat(isRead(changed)).isFalse();
  }

  @Test
  void takesAWholeNumberWrittenWithAPointAsTheReaderDoes() {
    var pointed = ConfigTexts.FULL.replace("\"port\":5001", "\"port\":5001.0");
    assertThat(faults(pointed)).isEmpty();
    assertThat(isRead(pointed)).isTrue();
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static boolean isRead(String json) {
    try {
      ConfigReader.read(json);
      return true;
    } catch (ConfigRefused e) {
      return false;
    }
  }

  /// Compare shares by value: 20.50 is 20.5.
  private static String plain(RouterConfig config) {
    return config
        .toString()
        .replaceAll("traffic=([0-9]+)\\.0*(?=,)", "traffic=$1")
        .replaceAll("(traffic=[0-9]+\\.[0-9]*?)0+(?=,)", "$1");
  }

  private static RouterConfig config(SplittableRandom chance) {
    var endpoints = new ArrayList<EndpointConfig>();
    for (int i = chance.nextInt(4); i > 0; i--) {
      endpoints.add(endpoint("endpoint-" + i, chance));
    }
    return new RouterConfig("r" + chance.nextInt(1_000), endpoints);
  }

  private static EndpointConfig endpoint(String name, SplittableRandom chance) {
    var versions = new ArrayList<VersionConfig>();
    for (int i = 1 + chance.nextInt(4); i > 0; i--) {
      versions.add(version("v" + i, chance));
    }
    return new EndpointConfig(
        name, access(chance), Optional.of(versions.getFirst().name()), versions);
  }

  private static Access access(SplittableRandom chance) {
    return switch (chance.nextInt(3)) {
      case 0 -> new Access.Open();
      case 1 -> new Access.Keys("keys");
      default -> new Access.Tokens("jwks", "https://issuer/", "a");
    };
  }

  private static VersionConfig version(String name, SplittableRandom chance) {
    int min = 1 + chance.nextInt(5);
    return new VersionConfig(
        name,
        BigDecimal.valueOf(chance.nextInt(3_300), 2),
        chance.nextBoolean() ? Role.CONTROL : Role.TREATMENT,
        new Requests(
            1 + chance.nextInt(9),
            Duration.ofMillis(chance.nextInt(900)),
            Duration.ofMillis(1 + chance.nextInt(9_000))),
        chance.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new Autoscale(
                    min,
                    min + chance.nextInt(9),
                    1 + chance.nextInt(100),
                    Duration.ofSeconds(1 + chance.nextInt(9)))),
        new Target("serving", "scoring-" + name, 1 + chance.nextInt(65_535)));
  }
}
