package dev.drydock.trials.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What `site/architecture.md` draws of the house is drawn from its code; `-Dgolden.update=true`
/// draws it anew.
final class DrawingTest {
  private static final House HOUSE = House.here();

  @Test
  void theArrowsBetweenModulesAreThoseOfTheCode() throws IOException {
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.drydock");
    assertDrawn("modules", Drawing.of(HOUSE, classes).mermaid());
  }

  @Test
  void theSizesAreThoseOfTheCode() throws IOException {
    assertDrawn("sizes", Sizes.page(JavaFile.parse(HOUSE.files(".java"))));
  }

  private static void assertDrawn(String name, String drawn) throws IOException {
    Path page = HOUSE.at("site/architecture.md");
    var text = House.text(page);
    var begin = "<!-- drawn from the code: " + name + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end -->", from);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, text.substring(0, from) + drawn + text.substring(to));
    }
    assertThat(House.text(page)).contains(begin + drawn + "<!-- end -->");
  }
}
