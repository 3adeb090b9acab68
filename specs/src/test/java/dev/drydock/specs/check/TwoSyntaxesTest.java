package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.model.Output;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.read.SpecReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A spec says the same in HCL and in YAML.
class TwoSyntaxesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("house.root", "..")).resolve("examples");

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "modules", "for-each"})
  void bothFormsAreOneSpec(String example) {
    var hcl = check(example);
    var yaml = check(example + "-yaml");

    assertThat(yaml.stack()).isEqualTo(hcl.stack());
    assertThat(shown(yaml)).isEqualTo(shown(hcl));
    assertThat(yaml.outputs())
        .extracting(Output::value)
        .isEqualTo(hcl.outputs().stream().map(Output::value).toList());
  }

  private static Spec check(String example) {
    return new Checker().check(SpecReader.read(EXAMPLES.resolve(example)), new LinkedHashMap<>());
  }

  private static List<String> shown(Spec spec) {
    return spec.resources().stream().map(TwoSyntaxesTest::shown).toList();
  }

  private static String shown(Resource resource) {
    return resource.address() + " " + resource.attributes().values();
  }
}
