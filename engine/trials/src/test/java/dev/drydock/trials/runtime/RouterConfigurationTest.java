package dev.drydock.trials.runtime;

import static dev.drydock.trials.runtime.Lab.endpoint;
import static dev.drydock.trials.runtime.Lab.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.drydock.sim.router.config.ConfigReader;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.VersionConfig;
import dev.drydock.sim.router.config.VersionConfig.Autoscale;
import dev.drydock.sim.router.config.VersionConfig.Requests;
import dev.drydock.sim.router.config.VersionConfig.Role;
import dev.drydock.sim.router.config.VersionConfig.Target;
import dev.drydock.testkit.DrydockExtension;
import dev.drydock.testkit.Yard;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What runtime kubernetes writes for the router, the router reads.
@ExtendWith(DrydockExtension.class)
final class RouterConfigurationTest {
  private static final Requests USUAL =
      new Requests(1, Duration.ofMillis(500), Duration.ofMinutes(1));
  private static final String SPEC =
      endpoint("empty")
          + endpoint("open", "auth = \"none\"")
          + version("open", "one")
          + endpoint("signed", "auth = \"token\"")
          + version(
              "signed",
              "one",
              "namespace = \"team\"",
              "traffic = 12.5",
              "role = \"control\"",
              "replicas = 1",
              "requests {\n max_concurrent = 4\n max_queue_wait_ms = 20\n timeout_ms = 2000\n }")
          + version("signed", "two", "default = true");

  @TempDir private Path directory = Path.of(".");

  @Test
  void theRouterReadsWhatIsDeclared(Yard yard) {
    assertThat(configurations(yard).stream().map(RouterConfigurationTest::endpointOf))
        .containsExactly(
            new EndpointConfig("empty", new Access.Keys("empty-keys"), Optional.empty(), List.of()),
            new EndpointConfig(
                "open", new Access.Open(), Optional.of("one"), List.of(scaled("open", "one"))),
            new EndpointConfig(
                "signed",
                new Access.Tokens("signed-keys", "drydock", "default/signed"),
                Optional.of("two"),
                List.of(
                    new VersionConfig(
                        "one",
                        new BigDecimal("12.5"),
                        Role.CONTROL,
                        new Requests(4, Duration.ofMillis(20), Duration.ofSeconds(2)),
                        Optional.empty(),
                        new Target("team", "signed-one", 5001)),
                    scaled("signed", "two"))));
  }

  @Test
  void itKeepsTheSchema(Yard yard) {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ConfigReader.class.getResourceAsStream("router-config.schema.json"));

    var configurations = configurations(yard);

    assertThat(configurations).isNotEmpty();
    for (var text : configurations) {
      assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
    }
  }

  private static VersionConfig scaled(String endpoint, String version) {
    return new VersionConfig(
        version,
        BigDecimal.ZERO,
        Role.TREATMENT,
        USUAL,
        Optional.of(new Autoscale(1, 10, 70, Duration.ofSeconds(1))),
        new Target("default", endpoint + "-" + version, 5001));
  }

  private static EndpointConfig endpointOf(String text) {
    var read = ConfigReader.read(text);
    assertThat(read.revision()).isNotEmpty();
    return read.endpoints().getFirst();
  }

  /// Return `router.json` of every endpoint, by the endpoint's name.
  private List<String> configurations(Yard yard) {
    var lab = new Lab(yard, directory);
    lab.applied(SPEC);
    var texts = new ArrayList<String>();
    lab.get("/api/v1/configmaps?labelSelector=drydock.dev/router%3Dconfig")
        .path("items")
        .forEach(map -> texts.add(map.path("data").path("router.json").asText()));
    return texts;
  }
}
