package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A spec with ten different faults, as a person meets it.
class TenFaultsTest {
  private static final Pattern HEADING =
      Pattern.compile("^Error\\[(DRY\\d{4})]", Pattern.MULTILINE);

  @TempDir private Path directory = Path.of(".");

  @BeforeEach
  void copyTheBrokenSpec() throws IOException {
    var house = Path.of(System.getProperty("house.root", "../.."));
    var broken = house.resolve("specs/src/test/resources/ten-faults/fraud.drydock.hcl");
    Files.copy(broken, directory.resolve("fraud.drydock.hcl"));
  }

  @Test
  void applyTellsAllTenAndTouchesNoWorld() {
    var ran = Ran.of("apply", directory.toString(), "--simulator", "--auto-approve");

    assertThat(ran.code()).isEqualTo(1);
    var codes = HEADING.matcher(ran.err()).results().map(found -> found.group(1)).toList();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(ran.out()).isEmpty();
    assertThat(directory.resolve(".drydock")).doesNotExist();
  }

  @Test
  void validateAsJsonCarriesCodeAndRangeOfEach() throws IOException {
    var ran = Ran.of("validate", directory.toString(), "--format", "json");

    assertThat(ran.code()).isEqualTo(1);
    var document = new JsonMapper().readTree(ran.out());
    assertThat(document.path("valid").asBoolean(true)).isFalse();
    assertThat(document.path("error_count").asInt()).isEqualTo(10);
    var codes = new TreeSet<String>();
    for (JsonNode diagnostic : document.path("diagnostics")) {
      codes.add(diagnostic.path("code").asText());
      var range = diagnostic.path("range");
      assertThat(range.path("filename").asText()).endsWith("fraud.drydock.hcl");
      assertThat(range.path("start").path("line").asInt()).isPositive();
      assertThat(range.path("end").path("byte").asInt())
          .isGreaterThan(range.path("start").path("byte").asInt());
    }
    assertThat(codes).hasSize(10);
  }
}
