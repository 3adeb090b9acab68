package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.syntax.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the page about owners shows is a spec, and one spec in both forms.
class LifecyclePageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("house.root", "..")).resolve("site/lifecycle.md");

  @Test
  void bothExamplesAreValidAndSayTheSame() throws IOException {
    var hcl = check(Checking.hcl(example("hcl")));
    var yaml = check(Checking.yaml(example("yaml")));

    assertThat(hcl.warnings()).isEmpty();
    assertThat(hcl.transfers().imports()).hasSize(1);
    assertThat(yaml)
        .usingRecursiveComparison()
        .comparingOnlyFields("stack", "transfers", "resources")
        .ignoringFieldsMatchingRegexes(".*span.*", ".*attributes.*")
        .isEqualTo(hcl);
    assertThat(yaml.resources())
        .extracting(Resource::attributes)
        .isEqualTo(hcl.resources().stream().map(Resource::attributes).toList());
  }

  private static Spec check(Document document) {
    return new Checker().check(document, new LinkedHashMap<>());
  }

  private static String example(String form) throws IOException {
    var fence = Pattern.compile("```" + form + "\n(.+?)```", Pattern.DOTALL);
    var found = fence.matcher(Files.readString(PAGE));
    assertThat(found.find()).as("an example in %s", form).isTrue();
    return found.group(1);
  }
}
