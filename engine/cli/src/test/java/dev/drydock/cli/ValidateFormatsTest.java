package dev.drydock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// `validate` in each form, through the real command line: of ten faults (golden files beside the
/// spec; `-Dgolden.update=true` writes them anew), of hostile words, and of nothing to say.
class ValidateFormatsTest {
  private static final Path HOUSE =
      Path.of(System.getProperty("house.root", "../..")).toAbsolutePath().normalize();
  private static final Path TEN = HOUSE.resolve("specs/src/test/resources/ten-faults");
  private static final String HOSTILE =
      """
      drydock {
        stack = "fraud"
      }

      locals {
        a = "é😀" + "%0A::error::]]><b a='1'>&\\u001b[31m"
      }

      azure {
        subscription   = "00000000-0000-0000-0000-000000000000"
        resource_group = "a%0A::error file=x,line=1::<\\"&'>\\u001b[31m\\n"
        location       = "westeurope"
      }

      /* 😀é */ workspace "fraud" { sku = "Enterprse" }
      """;

  @TempDir private Path directory = Path.of(".");

  private static Ran validate(Path path, String format) {
    return Ran.with(
        Map.of("GITHUB_WORKSPACE", HOUSE.toString()),
        "",
        false,
        "validate",
        path.toString(),
        "--format",
        format);
  }

  private Path hostile() throws IOException {
    Files.writeString(directory.resolve("a b%ü.drydock.hcl"), HOSTILE);
    return directory;
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "junit", "github"})
  void tenFaultsLookInEveryFormAsTheyDid(String format) throws IOException {
    var ran = validate(TEN, format);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    var said = ran.out().replace(TEN + "/", "ten-faults/");
    var golden = TEN.resolve("golden." + format);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, said);
    }
    assertThat(said).endsWith("\n").isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "github"})
  void aValidSpecExitsWithZeroInEveryForm(String format) throws IOException {
    var ran = validate(HOUSE.resolve("examples/quickstart"), format);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isNotBlank().doesNotContain("::error", "<failure", "\"error\"");
  }

  @Test
  void sarifHasWhatItsSchemaDemands() throws IOException {
    for (var path : List.of(TEN, hostile(), HOUSE.resolve("examples/quickstart"))) {
      var log = json(validate(path, "sarif"));
      assertThat(log.path("version").asText()).isEqualTo("2.1.0");
      var run = log.at("/runs/0");
      assertThat(run.path("columnKind").asText()).isEqualTo("utf16CodeUnits");
      assertThat(run.at("/tool/driver/name").asText()).isEqualTo("drydock validate");
      assertThat(run.path("results").isArray()).isTrue();
      run.path("results").forEach(result -> result(run, result));
    }
  }

  private static void result(JsonNode run, JsonNode result) {
    var rule = run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
    assertThat(rule.path("id").asText()).isEqualTo(result.path("ruleId").asText());
    assertThat(rule.at("/help/markdown").asText()).contains("site/diagnostics/DRY");
    assertThat(result.at("/message/text").asText()).isNotEmpty();
    assertThat(result.path("level").asText()).isIn("error", "warning");
    for (var location : result.findValues("physicalLocation")) {
      assertThat(location.at("/artifactLocation/uri").asText()).matches("[!-~&&[^<>\"]]+");
      assertThat(location.at("/region/startLine").asInt()).isPositive();
      assertThat(location.at("/region/startColumn").asInt()).isPositive();
      assertThat(location.at("/region/endLine").asInt())
          .isGreaterThanOrEqualTo(location.at("/region/startLine").asInt());
    }
  }

  @Test
  void sarifNamesFilesFromTheRootOfTheRepository() throws IOException {
    var uris = json(validate(TEN, "sarif")).findValuesAsText("uri");

    assertThat(uris).containsOnly("specs/src/test/resources/ten-faults/fraud.drydock.hcl");
  }

  @Test
  void sarifEscapesTheNamesOfFilesElsewhere() throws IOException {
    var uri = json(validate(hostile(), "sarif")).findValue("uri").asText();

    assertThat(uri).startsWith("file:///").endsWith("/a%20b%25%C3%BC.drydock.hcl");
  }

  @Test
  void sarifCountsColumnsInUtf16AndOffersTheFix() throws IOException {
    var results = json(validate(hostile(), "sarif")).at("/runs/0/results");
    var sku = named(results, "DRY0207");

    // The emoji is one grapheme, two UTF-16 units and four bytes.
    var line = HOSTILE.lines().filter(one -> one.contains("sku")).findFirst().orElseThrow();
    int column = line.indexOf("\"Enterprse\"") + 1;
    var region = sku.at("/fixes/0/artifactChanges/0/replacements/0/deletedRegion");
    assertThat(region.path("startColumn").asInt()).isEqualTo(column);
    assertThat(region.path("endColumn").asInt()).isEqualTo(column + "\"Enterprse\"".length());
    assertThat(sku.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asText())
        .isEqualTo("\"Enterprise\"");
  }

  private static JsonNode named(JsonNode results, String rule) {
    for (var result : results) {
      if (result.path("ruleId").asText().equals(rule)) {
        return result;
      }
    }
    throw new AssertionError("no result of " + rule);
  }

  @Test
  void aFixReplacesNoMoreThanAWord() throws IOException {
    Files.writeString(
        directory.resolve("a.drydock.hcl"),
        """
        drydock {
          stack = "a"
        }
        output "a" {
          value = uper("")
        }
        workspace "a" {}
        output "b" {
          value = workspace.a["eu"].name
        }
        """);

    var results = json(validate(directory, "sarif")).at("/runs/0/results");

    assertThat(named(results, "DRY0225").has("fixes")).isFalse();
    assertThat(named(results, "DRY0248").has("fixes")).isFalse();
    assertThat(named(results, "DRY0111").at("/fixes/0/description/text").asText())
        .isEqualTo("Write upper instead");
  }

  @Test
  void githubLinesHoldWhatOthersWroteAsData() throws IOException {
    var lines = validate(hostile(), "github").out().lines().toList();

    var command =
        Pattern.compile(
            "::(error|warning) file=[^:,\\r\\n]+,line=\\d+,col=\\d+,endLine=\\d+(,endColumn=\\d+)?"
                + ",title=DRY\\d{4}%3A [^:,\\r\\n]+::.+");
    assertThat(lines.subList(0, lines.size() - 1))
        .isNotEmpty()
        .allMatch(line -> command.matcher(line).matches());
    assertThat(lines.getLast()).startsWith("The spec is not valid: ");
    assertThat(String.join("\n", lines)).doesNotContain("\u001b");
  }

  @Test
  void junitParsesAndCountsWhateverTheWords() throws Exception {
    for (var path : List.of(TEN, hostile(), HOUSE.resolve("examples/quickstart"))) {
      var ran = validate(path, "junit");
      var xml = xml(ran.out());
      var all = xml.getDocumentElement();
      assertThat(all.getAttribute("tests"))
          .isEqualTo(Integer.toString(xml.getElementsByTagName("testcase").getLength()));
      int failures = xml.getElementsByTagName("failure").getLength();
      assertThat(all.getAttribute("failures")).isEqualTo(Integer.toString(failures));
      assertThat(failures > 0).isEqualTo(ran.code() == 1);
    }
  }

  @Test
  void junitHasAPassedTestForAFileWithoutErrors() throws Exception {
    var xml = xml(validate(HOUSE.resolve("examples/quickstart"), "junit").out());
    var test = (Element) xml.getElementsByTagName("testcase").item(0);

    assertThat(test.getAttribute("name")).isEqualTo("valid");
    assertThat(test.getAttribute("classname")).isEqualTo("examples/quickstart/fraud.drydock.hcl");
  }

  @Test
  void whatHasNoFileIsSaidAllTheSame() throws Exception {
    var nowhere = directory.resolve("none");

    assertThat(json(validate(nowhere, "sarif")).at("/runs/0/results/0").has("locations")).isFalse();
    assertThat(validate(nowhere, "github").out()).startsWith("::error title=DRY0101%3A ");
    assertThat(xml(validate(nowhere, "junit").out()).getElementsByTagName("failure").getLength())
        .isEqualTo(1);
  }

  @Test
  void aTerminalIsNotPaintedByTheSpec() throws IOException {
    var ran = validate(hostile(), "text");

    assertThat(ran.err()).contains("DRY0207").doesNotContain("\u001b");
  }

  private static JsonNode json(Ran ran) throws IOException {
    return new JsonMapper().readTree(ran.out());
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
