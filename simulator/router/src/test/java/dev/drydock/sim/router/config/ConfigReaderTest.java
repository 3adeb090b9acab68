package dev.drydock.sim.router.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.VersionConfig.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigReaderTest {
  @Test
  void readsEveryField() {
    var config = ConfigReader.read(ConfigTexts.FULL);
    assertThat(config.revision()).isEqualTo("r1");
    var endpoint = config.endpoints().getFirst();
    assertThat(endpoint.name()).isEqualTo("scoring");
    assertThat(endpoint.access()).isEqualTo(new Access.Keys("scoring-keys"));
    assertThat(endpoint.defaultVersion()).hasValue("blue");
    var blue = endpoint.versions().getFirst();
    assertThat(blue.traffic()).isEqualByComparingTo("20.5");
    assertThat(blue.role()).isEqualTo(Role.CONTROL);
    assertThat(blue.requests())
        .isEqualTo(
            new VersionConfig.Requests(2, Duration.ofMillis(500), Duration.ofMillis(60_000)));
    assertThat(blue.autoscale())
        .hasValue(new VersionConfig.Autoscale(1, 10, 70, Duration.ofSeconds(1)));
    assertThat(blue.target()).isEqualTo(new VersionConfig.Target("serving", "scoring-blue", 5001));
  }

  @Test
  void readsTheOtherWaysToScore() {
    var config = ConfigReader.read(ConfigTexts.FULL);
    assertThat(config.endpoints().get(1).access())
        .isEqualTo(new Access.Tokens("jwks", "https://issuer", "audience"));
    assertThat(config.endpoints().get(2).access()).isEqualTo(new Access.Open());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "revision":"r1"|"revision":1|revision|must be printable
          "drydock.dev/v1"|"drydock.dev/v2"|apiVersion|must be "drydock.dev/v1"
          "revision":"r1",|"revision":"r1","colour":1,|colour|is not a field here
          "name":"scoring"|"name":"sco/ring"|endpoints[0].name|must be letters
          "mode":"key"|"mode":"keys"|endpoints[0].access.mode|must be none, key or token
          "mode":"key"|"mode":"none"|endpoints[0].access.secret|is not a field here
          "default":"blue"|"default":"grey"|endpoints[0].default|names no version
          "default":"blue",|~~|endpoints[0].versions|must declare 0 or 100 percent
          "traffic":20.5|"traffic":-1|BLUE.traffic|must be 0 to 100
          "traffic":20.5|"traffic":100.01|BLUE.traffic|must be 0 to 100
          "traffic":20.5|"traffic":0.125|BLUE.traffic|two decimals
          "traffic":20.5,|~~|BLUE.traffic|is missing
          "traffic":10|"traffic":1e2|endpoints[0].versions|more than 100 percent
          "role":"control"|"role":"boss"|BLUE.role|must be control
          "max_concurrent":2|"max_concurrent":0|BLUE.requests.max_concurrent|1 to
          "max_concurrent":2|"max_concurrent":"2"|BLUE.requests.max_concurrent|whole
          "max_queue_wait_ms":500|"max_queue_wait_ms":1.5|BLUE.requests.max_queue_wait_ms|whole
          "timeout_ms":60000|"timeout_ms":300001|BLUE.requests.timeout_ms|1 to 300000
          "min":1|"min":11|BLUE.autoscale.max|not be less than min
          "target_utilization":70|"target_utilization":0|BLUE.autoscale.target_utilization|1 to 100
          "refresh_seconds":1|"refresh_seconds":0|BLUE.autoscale.refresh_seconds|1 to
          "port":5001|"port":65536|BLUE.target.port|1 to 65535
          "name":"green"|"name":"blue"|endpoints[0].versions[1].name|a second time
          "name":"open"|"name":"scoring"|endpoints[2].name|a second time
          "issuer":"https://issuer",|~~|endpoints[1].access.issuer|is missing
          """)
  void refusesWithPathAndReason(String good, String bad, String path, String reason) {
    assertThat(ConfigTexts.FULL).contains(good);
    var changed = ConfigTexts.FULL.replaceFirst(Pattern.quote(good), bad);
    assertThat(faults(changed))
        .anySatisfy(fault -> {
          assertThat(fault.path()).isEqualTo(path.replace("BLUE", "endpoints[0].versions[0]"));
          assertThat(fault.reason()).contains(reason);
        });
  }

  @Test
  void tellsAllFaultsAtOnce() {
    var bad =
        ConfigTexts.FULL.replace("\"port\":5001", "\"port\":0").replace("\"min\":1", "\"min\":0");
    assertThat(faults(bad)).hasSizeGreaterThan(2);
  }

  @Test
  void tellsWhereTextIsNoJson() {
    assertThat(faults("{\n  \"apiVersion\": }"))
        .containsExactly(new ConfigFault("", "is not JSON at line 2, column 17"));
  }

  @Test
  void refusesAFieldThatStandsTwice() {
    var twice =
        ConfigTexts.FULL.replace("\"revision\":\"r1\"", "\"revision\":\"r1\",\"revision\":\"r2\"");
    assertThat(faults(twice)).hasSize(1);
    assertThat(faults(ConfigTexts.FULL + "{}")).hasSize(1);
  }

  @Test
  void letsTheDefaultDeclareWhateverItLikes() {
    var greedy = ConfigTexts.FULL.replace("\"traffic\":20.5", "\"traffic\":100");
    var blue = ConfigReader.read(greedy).endpoints().getFirst().versions().getFirst();
    assertThat(blue.traffic()).isEqualByComparingTo(BigDecimal.valueOf(100));
  }

  private static List<ConfigFault> faults(String json) {
    var refused = catchThrowableOfType(ConfigRefused.class, () -> ConfigReader.read(json));
    assertThat(refused).as("nothing was refused").isNotNull();
    return refused.faults();
  }
}
