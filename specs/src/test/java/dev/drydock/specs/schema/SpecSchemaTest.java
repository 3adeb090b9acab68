package dev.drydock.specs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.drydock.specs.Golden;
import dev.drydock.specs.check.Checker;
import dev.drydock.specs.check.Checking;
import dev.drydock.specs.check.Samples;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.syntax.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The JSON Schema takes what the checker takes, and refuses what it can see to be wrong.
class SpecSchemaTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("house.root", "..")).resolve("examples");

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(SpecSchema.document());

  private static final String SPEC =
      """
      drydock: {stack: test}
      azure: {subscription: s, resource_group: g, location: westeurope}
      workspace: {main: {}}
      cluster:
        serving:
          workspace: ${workspace.main}
          purpose: FastProd
          nodes: 3
          private: true
          authorized_ip_ranges: [10.0.0.0/8]
          node_pool:
            gpu: {vm_size: Standard_NC4as_T4_v3}
      model:
        fraud: {workspace: "${workspace.main}", version: 3, uri: there}
      endpoint:
        scoring: {cluster: "${cluster.serving}"}
      version:
        scoring:
          blue:
            model: ${model.fraud}
            traffic: 20
            autoscale: {max: 10}
      output:
        url: {value: "${endpoint.scoring.scoring_uri}"}
      """;

  static Stream<Path> examples() throws IOException {
    try (var found = Files.walk(EXAMPLES)) {
      return found
          .filter(SpecReader::isSpec)
          .filter(Files::isRegularFile)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesEveryExampleInItsYamlForm(Path example) {
    assertThat(faults(SpecReader.read(example))).isEmpty();
  }

  @Test
  void takesEveryGoldenSpecThatTheCheckerTakes() throws IOException {
    int taken = 0;
    for (var directory : goldenSpecs()) {
      var document = SpecReader.read(directory);
      if (accepted(document)) {
        taken++;
        assertThat(faults(document)).as("%s", directory).isEmpty();
      }
    }
    assertThat(taken).isGreaterThan(20);
  }

  private static List<Path> goldenSpecs() throws IOException {
    try (var found = Files.walk(Golden.cases("schema").getFirst().resolve("../..").normalize())) {
      return found.filter(SpecReader::isSpec).map(Path::getParent).distinct().sorted().toList();
    }
  }

  @Test
  void takesWhatTheFaultsAreMadeOf() {
    assertThat(faults(Checking.yaml(SPEC))).isEmpty();
  }

  /// What is replaced, by what, and where the schema then complains.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          workspace: {main   | workspaces: {main           | $
          drydock: {stack    | drydock: {stacks            | $.drydock
          {stack: test}      | {}                          | $.drydock
          purpose: FastProd  | purpose: FastProduction     | $.cluster.serving.purpose
          nodes: 3           | nodes: 1.5                  | $.cluster.serving.nodes
          nodes: 3           | nodes: 1001                 | $.cluster.serving.nodes
          nodes: 3           | nodes: three                | $.cluster.serving.nodes
          nodes: 3           | node_count: 3               | $.cluster.serving.node_count
          private: true      | private: yes                | $.cluster.serving.private
          [10.0.0.0/8]       | 10.0.0.0/8                  | $.cluster.serving.authorized_ip_ranges
          {vm_size: Stan     | {size: Stan                 | $.cluster.serving.node_pool.gpu
          gpu: {vm           | "1 gpu": {vm                | $.cluster.serving.node_pool
          version: 3, uri    | uri                         | $.model.fraud
          uri: there         | uri: there, path: here      | $.model.fraud.uri
          ${cluster.serving} | cluster.serving             | $.endpoint.scoring.cluster
          {cluster: "${      | {auth: "${                  | $.endpoint.scoring
          model: ${model     | state: ${model              | $.version.scoring.blue
          traffic: 20        | traffic: 120                | $.version.scoring.blue.traffic
          traffic: 20        | is_default: true            | $.version.scoring.blue.is_default
          gpu: {vm_size: Sta | gpu: {vmSize: Sta           | $.cluster.serving.node_pool.gpu.vmSize
          {max: 10}          | '[{max: 1}, {max: 2}]'      | $.version.scoring.blue.autoscale
          traffic: 20        | replicas: 2                 | $.version.scoring.blue.autoscale
          url: {value        | url: {valeu                 | $.output.url
          """)
  void refusesWhatItCanSeeToBeWrong(String written, String instead, String place) {
    assertThat(SPEC).contains(written);
    var faulty = SPEC.replace(written, instead);

    assertThat(faults(Checking.yaml(faulty)))
        .extracting(fault -> fault.getInstanceLocation().toString())
        .contains(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          purpose: FastProd | purpose: ${var.purpose}
          nodes: 3          | nodes: "${var.nodes + 1}"
          nodes: 3          | nodes: "3"
          nodes: 3          | nodes: null
          private: true     | private: "%{ if true }true%{ endif }"
          [10.0.0.0/8]      | ${var.ranges}
          [10.0.0.0/8]      | ["${var.range}"]
          {max: 10}         | [{max: 10}]
          {max: 10}         | null
          version: 3,       | version: "3",
          """)
  void takesTemplatesTextsAndListsOfBlocks(String written, String instead) {
    assertThat(SPEC).contains(written);

    assertThat(faults(Checking.yaml(SPEC.replace(written, instead)))).isEmpty();
  }

  @Test
  void describesEveryBlockAndAttribute() {
    SpecSchema.document()
        .get("definitions")
        .forEach(definition -> {
          assertThat(definition.path("description").asText()).as("%s", definition).isNotBlank();
          definition
              .path("properties")
              .forEach(one ->
                  assertThat(one.has("$ref") || one.has("description") || one.has("errorMessage"))
                      .as("%s", one)
                      .isTrue());
        });
    assertThat(Settings.words())
        .allSatisfy(word -> assertThat(dev.drydock.specs.kind.Docs.of(word)).isNotBlank());
  }

  @Test
  void isTheOneThatWasReadByAPerson() {
    Golden.check(Golden.cases("schema").getFirst(), "expected.json", SpecSchema.text());
  }

  @Property(tries = 150, seed = "5")
  void takesWhateverTheCheckerTakes(@ForAll("specs") String text) {
    var document = Checking.hcl(text);
    if (accepted(document)) {
      assertThat(faults(document)).as(text).isEmpty();
    }
  }

  @Test
  void theCheckerTakesPartOfWhatIsGenerated() {
    assertThat(specs().sampleStream().limit(300).filter(one -> accepted(Checking.hcl(one))).count())
        .as("a property of what is never generated holds always")
        .isGreaterThan(10);
  }

  @Provide
  Arbitrary<String> specs() {
    return Combinators.combine(Arbitraries.of(places()), values()).as(SpecSchemaTest::with);
  }

  private static List<String> places() {
    var places = new ArrayList<String>();
    for (var kind : List.of(Kind.WORKSPACE, Kind.CLUSTER, Kind.ENDPOINT, Kind.VERSION)) {
      attributes(Kinds.whole(kind), kind.word(), places);
    }
    return places;
  }

  private static void attributes(Schema schema, String path, List<String> places) {
    schema.attributes().values().stream()
        .filter(one -> !one.is(Trait.COMPUTED))
        .forEach(one -> places.add(path + " " + one.name()));
    for (var block : schema.blocks().values()) {
      switch (block.form()) {
        case SINGLE -> attributes(block.body(), path + " " + block.name(), places);
        case LABELLED -> {}
      }
    }
  }

  private static Arbitrary<String> values() {
    return Arbitraries.of(
        "1",
        "2.5",
        "\"3\"",
        "\"-1e1\"",
        "true",
        "\"false\"",
        "null",
        "[]",
        "{}",
        "[\"10.0.0.0/8\"]",
        "{ a = \"b\" }",
        "{ a = 1 }",
        "workspace.main",
        "cluster.serving",
        "[model.fraud]",
        "\"DevTest\"",
        "\"DenseProd\"",
        "\"control\"",
        "\"token\"",
        "\"Hour\"",
        "\"${1 + 1}\"",
        "\"${true}\"",
        "\"a\"",
        "1 + 2",
        "upper(\"a\")",
        "[1, null]");
  }

  private static String with(String place, String value) {
    var steps = place.split(" ", -1);
    var inside = steps[steps.length - 1] + " = " + value + "\n";
    for (int at = steps.length - 2; at > 0; at--) {
      inside = steps[at] + " {\n" + inside + "}\n";
    }
    var spec = Samples.SERVING + Samples.version("blue");
    int brace = spec.indexOf("{", spec.indexOf("\n" + steps[0] + " ")) + 1;
    return spec.substring(0, brace) + "\n" + inside + spec.substring(brace);
  }

  private static boolean accepted(Document document) {
    try {
      new Checker().check(document, new LinkedHashMap<>());
      return true;
    } catch (Faults refused) {
      return false;
    }
  }

  private static List<ValidationMessage> faults(Document document) {
    assertThat(document.diagnostics()).isEmpty();
    return List.copyOf(SCHEMA.validate(YamlForm.of(document.bodies())));
  }
}
