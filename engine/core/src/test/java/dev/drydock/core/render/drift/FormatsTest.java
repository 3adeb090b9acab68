package dev.drydock.core.render.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.fake.FakeTime;
import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.render.Style;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/// One report with everything in it, in every form. `-Dgolden.update=true` writes the forms anew.
class FormatsTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("house.root", "../.."))
          .resolve("engine/core/src/test/resources/dev/drydock/core/render/drift");
  private static final String MEND = "drydock apply specs";
  private static final String NASTY = "a|b %0A::error::<\"&'>\n`@all` \u001b[31m";
  private static final String SECRET = "hunter2";

  private static final DriftReport REPORT = report();

  /// The forms, by their golden files.
  enum Form {
    TXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB,
    MARKDOWN,
    PROMETHEUS;

    String of(DriftReport report) {
      return switch (this) {
        case TXT -> DriftText.render(report, Style.PLAIN, MEND);
        case JSON -> DriftJson.render(report);
        case SARIF -> DriftSarif.render(report);
        case JUNIT -> DriftJunit.render(report);
        case GITHUB -> DriftGithub.render(report);
        case MARKDOWN -> DriftMarkdown.render(report, MEND);
        case PROMETHEUS -> DriftPrometheus.render(report);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFormIsAsItWasAndShowsNoSecret(Form form) throws IOException {
    var text = form.of(REPORT);

    assertThat(text).endsWith("\n").doesNotContain(SECRET, "\r");
    var file = GOLDEN.resolve("drift." + form.name().toLowerCase(Locale.ROOT));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource
  void aStackThatWasNeverAppliedIsSaidPlainlyInEveryForm(Form form) {
    var text = form.of(new Scene().want(Want.thing("cluster.main")).drift());

    assertThat(text).doesNotContain("::warning", "::notice", "<failure", "\"warning\"");
    assertThat(text).isNotBlank();
  }

  @Test
  void theSameFindingsGiveTheSameBytes() {
    var again = report();

    assertThat(Form.values()).allMatch(form -> form.of(again).equals(form.of(REPORT)));
  }

  @Test
  void jsonParsesBackAndCounts() {
    var json = json(Form.JSON);

    assertThat(json.path("drifted").asBoolean()).isTrue();
    assertThat(json.at("/summary/outside_fields").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/both_fields").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/ignored_fields").asInt()).isEqualTo(1);
    assertThat(json.at("/objects/0/fields/0/change/who").asText()).isEqualTo(NASTY);
    assertThat(json.at("/objects/0/fields/0/range/start/line").asInt()).isEqualTo(7);
  }

  @Test
  void sarifHasTheShapeThatCodeScanningReads() {
    var json = json(Form.SARIF);

    assertThat(json.path("version").asText()).isEqualTo("2.1.0");
    var rules = json.at("/runs/0/tool/driver/rules");
    var results = json.at("/runs/0/results");
    assertThat(results).isNotEmpty();
    for (var result : results) {
      var rule = rules.get(result.path("ruleIndex").asInt());
      assertThat(rule.path("id").asText()).isEqualTo(result.path("ruleId").asText());
      assertThat(result.at("/message/text").asText()).isNotEmpty();
      assertThat(result.path("level").asText()).isIn("warning", "note");
      assertThat(result.path("partialFingerprints")).hasSize(1);
    }
    assertThat(results.findValue("suppressions").at("/0/justification").asText())
        .isEqualTo("sized by hand");
  }

  @Test
  void junitParsesAndHasOneCasePerObject() throws Exception {
    var xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Form.JUNIT.of(REPORT).getBytes(UTF_8)));

    var suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    int cases = xml.getElementsByTagName("testcase").getLength();
    assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(cases));
    assertThat(cases).isEqualTo(REPORT.checked().size());
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(Integer.toString(xml.getElementsByTagName("failure").getLength()));
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(Integer.toString(xml.getElementsByTagName("skipped").getLength()));
  }

  @Test
  void githubIsOneCommandALineWhateverPeopleAreCalled() {
    var lines = Form.GITHUB.of(REPORT).lines().toList();

    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line ->
            line.matches("::(warning|notice) (file=[^,]+,line=\\d+,col=\\d+,)?title=.*::.*"));
    assertThat(lines).noneMatch(line -> line.startsWith("::error"));
    assertThat(lines.getFirst()).contains("file=main.drydock.hcl,line=7,");
  }

  @Test
  void aRowOfMarkdownHasFiveCellsWhateverPeopleAreCalled() {
    assertThat(Form.MARKDOWN.of(REPORT).lines().filter(line -> line.startsWith("|")))
        .allMatch(line -> line.replace("\\|", "").chars().filter(one -> one == '|').count() == 6);
  }

  @Test
  void prometheusIsHelpedTypedAndBoundedByTheSpec() {
    var lines = Form.PROMETHEUS.of(REPORT).lines().toList();

    for (var line : lines) {
      assertThat(line)
          .matches("# (HELP|TYPE) \\w+ .+|\\w+\\{\\w+=\"[^\"]*\"(,\\w+=\"[^\"]*\")*} \\d+");
    }
    assertThat(lines).filteredOn(line -> line.contains("resource=")).hasSize(5);
    assertThat(lines)
        .contains("drydock_drift_last_run_timestamp_seconds{stack=\"test\"} 1767225600");
  }

  private static JsonNode json(Form form) {
    try {
      return new ObjectMapper().readTree(form.of(REPORT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Return a report with a change outside, a pending one, one of both, one that is ignored, one
  /// that is secret, something deleted, something new and something no longer wanted.
  private static DriftReport report() {
    var cluster = Want.thing("cluster.main");
    var model = Want.thing("model.fraud");
    var user =
        Want.thing("endpoint.scoring")
            .needs("model.fraud")
            .with("properties.note", Value.of(model.id().text()))
            .with("properties.key", new Value.Sensitive(Value.of(SECRET)));
    var pool = Want.of("cluster.main#pool.gpu", Want.THING).size(1);
    var scene = new Scene().have(cluster, model, user, pool, Want.thing("workspace.old"));
    scene.write(written());
    scene.want(
        cluster,
        model,
        user.size(3).with("properties.key", new Value.Sensitive(Value.of(SECRET + "2"))),
        pool,
        Want.thing("version.scoring.new"),
        Want.thing("workspace.main").size(2));
    var nasty = new Trace(NASTY, "Microsoft.Fake/things/write", FakeTime.START.minusSeconds(61));
    scene.cloud.edit(cluster.id(), "properties.size", Value.of("x\"\n|y"));
    scene.cloud.tell(cluster.id(), Provenance.of(nasty));
    scene.cloud.edit(user.id(), "properties.size", Value.of(2));
    scene.cloud.edit(pool.id(), "properties.size", Value.of(4));
    scene.cloud.remove(model.id());
    scene.cloud.log(
        model.id(),
        new Trace("bob", "fake/things/delete", FakeTime.START.minus(Duration.ofDays(2))));
    return scene.drift();
  }

  private static Resource written() {
    var bare = Scene.bare(Address.parse("cluster.main"));
    var spans = new LinkedHashMap<String, Span>();
    spans.put(
        "size", new Span("main.drydock.hcl", new Position(7, 3, 90), new Position(7, 11, 98)));
    var rule = new IgnoreRule("node_pool.gpu", "sized by hand", Optional.empty(), Scene.SPAN);
    return new Resource(
        bare.address(),
        bare.kind(),
        bare.attributes(),
        bare.span(),
        spans,
        new Lifecycle(Optional.empty(), List.of(rule)));
  }
}
