package dev.drydock.specs.rule.traffic;

import static dev.drydock.specs.check.Checking.codes;
import static dev.drydock.specs.check.Checking.spec;
import static dev.drydock.specs.check.Samples.ANYWHERE;
import static dev.drydock.specs.check.Samples.SERVING;
import static dev.drydock.specs.check.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.value.Address;
import org.junit.jupiter.api.Test;

class TrafficRulesTest {
  private static final String DEFAULT = "default = true";

  @Test
  void aVersionOfTwentyAloneIsTheDefault() {
    var spec = spec(SERVING + version("blue", "traffic = 20"));

    assertThat(spec.at(Address.of("version", "scoring", "blue")).attributes().flag("default"))
        .isTrue();
  }

  @Test
  void theDocumentedSharesAreAccepted() {
    assertThat(
            codes(
                SERVING
                    + version("blue", "traffic = 20", DEFAULT)
                    + version("bee", "traffic = 10")))
        .isEmpty();
    assertThat(
            codes(
                SERVING
                    + version("blue", "traffic = 20")
                    + version("bee", "traffic = 40", DEFAULT)))
        .isEmpty();
    assertThat(
            codes(
                SERVING
                    + version("blue", DEFAULT)
                    + version("bee", "traffic = 10")
                    + version("cee", "traffic = 30")))
        .isEmpty();
  }

  @Test
  void theOthersDeclareAHundredPercentAtMost() {
    var three = SERVING + version("blue", DEFAULT) + version("bee", "traffic = 60");

    assertThat(codes(three + version("cee", "traffic = 40"))).isEmpty();
    assertThat(codes(three + version("cee", "traffic = 41"))).containsExactly(Code.DRY0315);
  }

  @Test
  void theDefaultsOwnShareDoesNotCount() {
    assertThat(
            codes(
                SERVING
                    + version("blue", DEFAULT, "traffic = 50")
                    + version("bee", "traffic = 100")))
        .isEmpty();
  }

  @Test
  void azureTakesWholePercentsOnly() {
    var versions = version("blue", DEFAULT) + version("bee", "traffic = 12.5");

    assertThat(codes(SERVING + versions)).containsExactly(Code.DRY0316);
    assertThat(codes(ANYWHERE + versions)).isEmpty();
  }

  @Test
  void aShareIsBetweenZeroAndAHundred() {
    assertThat(codes(SERVING + version("blue", "traffic = 101"))).containsExactly(Code.DRY0208);
    assertThat(codes(SERVING + version("blue", "traffic = -1"))).containsExactly(Code.DRY0208);
  }

  @Test
  void ofSeveralVersionsExactlyOneIsTheDefault() {
    assertThat(codes(SERVING + version("blue") + version("bee"))).containsExactly(Code.DRY0317);
    assertThat(codes(SERVING + version("blue", DEFAULT) + version("bee", DEFAULT)))
        .containsExactly(Code.DRY0317);
    assertThat(codes(SERVING + version("blue", "default = false"))).containsExactly(Code.DRY0317);
  }

  @Test
  void atMostOneVersionIsTheControl() {
    var role = "role = \"control\"";

    assertThat(codes(SERVING + version("blue", DEFAULT, role) + version("bee"))).isEmpty();
    assertThat(codes(SERVING + version("blue", DEFAULT, role) + version("bee", role)))
        .containsExactly(Code.DRY0318);
  }

  @Test
  void sixVersionsAreAllowedUnlessMoreAreWritten() {
    var spec = new StringBuilder(SERVING).append(version("one", DEFAULT, "replicas = 1"));
    for (var name : new String[] {"two", "three", "four", "five", "six"}) {
      spec.append(version(name, "replicas = 1"));
    }

    assertThat(codes(spec.toString())).isEmpty();
    spec.append(version("seven", "replicas = 1"));
    assertThat(codes(spec.toString())).containsExactly(Code.DRY0319);
    var more =
        spec.toString()
            .replace("cluster = cluster.serving", "cluster = cluster.serving\nmax_versions = 7");
    assertThat(codes(more)).isEmpty();
  }

  @Test
  void azureAllowsTwentyVersions() {
    var spec =
        SERVING.replace(
            "cluster = cluster.serving", "cluster = cluster.serving\nmax_versions = %s");

    assertThat(codes(spec.formatted(20))).isEmpty();
    assertThat(codes(spec.formatted(21))).containsExactly(Code.DRY0319);
  }

  @Test
  void oneVersionGetsCopies() {
    var versions = version("blue", DEFAULT) + version("bee", "mirror = 50");

    assertThat(codes(ANYWHERE + versions)).containsExactly(Code.DRY0348);
    assertThat(codes(ANYWHERE + versions + version("cee", "mirror = 1"))).contains(Code.DRY0320);
    assertThat(codes(ANYWHERE + versions.replace("50", "51"))).containsExactly(Code.DRY0208);
  }
}
