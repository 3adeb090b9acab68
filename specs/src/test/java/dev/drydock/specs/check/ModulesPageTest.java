package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the page about repetition and modules shows can be read as it stands.
class ModulesPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("house.root", "..")).resolve("site/modules.md");
  private static final Pattern EXAMPLE = Pattern.compile("```(hcl|yaml)\n(.+?)```", Pattern.DOTALL);

  @Test
  void everyExampleIsWellFormed() throws IOException {
    var examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();

    assertThat(examples).hasSizeGreaterThan(5);
    assertThat(examples)
        .allSatisfy(example -> {
          var text = example.group(2);
          var document = example.group(1).equals("hcl") ? Checking.hcl(text) : Checking.yaml(text);
          assertThat(document.diagnostics()).as(text).isEmpty();
        });
  }
}
