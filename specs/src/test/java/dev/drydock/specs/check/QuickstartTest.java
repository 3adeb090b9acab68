package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.model.Output;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The quickstart, in both languages.
class QuickstartTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("house.root", "..")).resolve("examples");

  private final Spec hcl = check("quickstart");

  private static Spec check(String example) {
    return new Checker().check(SpecReader.read(EXAMPLES.resolve(example)), new LinkedHashMap<>());
  }

  @Test
  void hasNoWarnings() {
    assertThat(hcl.warnings()).isEmpty();
    assertThat(hcl.stack()).isEqualTo("fraud");
  }

  @Test
  void saysTheSameInYaml() {
    var yaml = check("quickstart-yaml");

    assertThat(resources(yaml)).isEqualTo(resources(hcl));
    assertThat(outputs(yaml)).isEqualTo(outputs(hcl));
    assertThat(yaml.stack()).isEqualTo(hcl.stack());
  }

  @Test
  void sortsResourcesByAddress() {
    assertThat(hcl.resources().stream().map(Resource::address)).isSorted();
  }

  @Test
  void refersToOtherResources() {
    var version = hcl.at(Address.parse("version.scoring.blue"));

    assertThat(version.attributes().reference("endpoint"))
        .contains(Address.parse("endpoint.scoring"));
    assertThat(version.attributes().reference("model")).contains(Address.parse("model.fraud"));
  }

  @Test
  void leavesAnOutputToBeResolvedAfterApply() {
    var scoring = new Residual.Input(Address.parse("endpoint.scoring"), "scoring_uri");

    assertThat(hcl.outputs().getFirst().value())
        .isInstanceOfSatisfying(
            Value.Unknown.class,
            unknown -> assertThat(unknown.residual().inputs()).containsExactly(scoring));
  }

  /// Addresses and attributes, without spans.
  private static List<String> resources(Spec spec) {
    return spec.resources().stream().map(one -> one.address() + " " + one.attributes()).toList();
  }

  private static List<String> outputs(Spec spec) {
    return spec.outputs().stream().map(QuickstartTest::output).toList();
  }

  private static String output(Output output) {
    return output.name() + " " + output.value();
  }
}
