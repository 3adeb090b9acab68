package dev.drydock.specs.rule.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.specs.check.Checking;
import dev.drydock.specs.check.Samples;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleRulesTest {
  private static String cluster(String... lifecycle) {
    return Samples.GROUND
        + Samples.cluster(
            "node_pool \"gpu\" {\n vm_size = \"Standard_NC4as_T4_v3\"\n }",
            "lifecycle {\n " + String.join("\n ", lifecycle) + "\n }");
  }

  private static String rule(String attribute, String... lines) {
    return "ignore_changes \"" + attribute + "\" {\n " + String.join("\n ", lines) + "\n }";
  }

  private static List<Diagnostic> ignoring(String attribute) {
    return Checking.diagnostics(cluster(rule(attribute, "reason = \"others set it\"")));
  }

  private static List<Diagnostic> yaml(String lifecycle) {
    var spec =
        """
        drydock: {stack: test}
        cluster:
          lab:
            kubeconfig: {context: lab}
            lifecycle: %s
        """
            .formatted(lifecycle);
    return Checking.diagnostics(Checking.yaml(spec), new LinkedHashMap<>());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nodes",
        "tags",
        "tags.owner",
        "tags.cost.center/team",
        "node_pool",
        "node_pool.gpu",
        "node_pool.gpu.nodes",
        "node_pool.gpu.labels.team",
        "load_balancer",
        "load_balancer.subnet",
        "tls.key",
        "vm_size"
      })
  void whatOthersCanChangeMayBeLeftToThem(String attribute) {
    assertThat(ignoring(attribute)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "node, nodes",
    "tgas, tags",
    "node_pool.gpo.nodes, node_pool.gpu",
    "node_pool.gpu.nods, node_pool.gpu.nodes",
    "load_balancer.subnt, load_balancer.subnet",
    "agent_count, nodes",
    "load_balancer_subnet, load_balancer.subnet",
    "outbound, network.outbound"
  })
  void anUnknownAttributeIsAnsweredWithTheOneMeant(String written, String meant) {
    var found = ignoring(written);

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0229);
    assertThat(found.getFirst().suggestion()).isEqualTo(meant);
    assertThat(found.getFirst().place().orElseThrow().start().line()).isEqualTo(19);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "nodes.", "tags.", "nodes.gpu", "lifecycle", "node_pool.gpu.nodes.x"})
  void whatIsNoPathIsRefused(String written) {
    assertThat(ignoring(written)).extracting(Diagnostic::code).containsExactly(Code.DRY0229);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "workspace", "attach", "kubeconfig", "kubeconfig.context"})
  void whatSaysWhichObjectIsMeantCannotBeIgnored(String attribute) {
    assertThat(ignoring(attribute)).extracting(Diagnostic::code).containsExactly(Code.DRY0349);
  }

  @Test
  void theIdentityOfEveryKindIsKept() {
    var lifecycle =
        """
        lifecycle {
          ignore_changes "endpoint" {
            reason = "no"
          }
          ignore_changes "namespace" {
            reason = "no"
          }
        }
        """;

    assertThat(Checking.codes(Samples.SERVING + Samples.version("blue", lifecycle)))
        .containsExactly(Code.DRY0349, Code.DRY0349);
    var model =
        """
        version = 3
        lifecycle {
          ignore_changes "version" {
            reason = "no"
          }
        }
        """;
    assertThat(Checking.codes(Samples.SERVING.replace("version   = 3", model)))
        .containsExactly(Code.DRY0349);
  }

  @Test
  void whatDrydockNeverSetsNeedsNoRule() {
    var lifecycle = "lifecycle {\n ignore_changes \"state\" {\n reason = \"no\"\n }\n }";

    assertThat(Checking.codes(Samples.SERVING + Samples.version("blue", lifecycle)))
        .containsExactly(Code.DRY0214);
  }

  @Test
  void everyRuleHasAReason() {
    assertThat(Checking.codes(cluster(rule("nodes", "until = \"2026-12-31\""))))
        .containsExactly(Code.DRY0204);
    assertThat(Checking.codes(cluster(rule("nodes", "reason = \"  \""))))
        .containsExactly(Code.DRY0228);
    assertThat(Checking.codes(cluster(rule("nodes", "reason = null"))))
        .containsExactly(Code.DRY0204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"31.12.2026\"",
        "\"2026-02-30\"",
        "\"2026-12-31T00:00:00Z\"",
        "\"\"",
        "2026-12-31"
      })
  void theLastDayIsADayOfTheCalendar(String until) {
    assertThat(Checking.codes(cluster(rule("nodes", "reason = \"r\"", "until = " + until))))
        .containsExactly(Code.DRY0227);
  }

  @Test
  void aDayThatHasPassedIsForThePlanToSay() {
    assertThat(Checking.codes(cluster(rule("nodes", "reason = \"r\"", "until = \"2001-01-01\""))))
        .isEmpty();
  }

  @Test
  void preventDestroyIsYesOrNoAndKnown() {
    var locals = "locals {\n careful = 1 < 2\n}\n";
    var uri = "prevent_destroy = endpoint.scoring.scoring_uri == \"x\"";

    assertThat(Checking.codes(locals + cluster("prevent_destroy = local.careful"))).isEmpty();
    assertThat(Checking.codes(cluster("prevent_destroy = \"perhaps\"")))
        .containsExactly(Code.DRY0206);
    assertThat(
            Checking.codes(
                Samples.SERVING + Samples.version("blue", "lifecycle {\n " + uri + "\n }")))
        .containsExactly(Code.DRY0213);
  }

  @Test
  void nothingSecretStandsWhereItIsPrinted() {
    var secret = "variable \"s\" {\n type = string\n default = \"hush\"\n sensitive = true\n}\n";
    var found =
        Checking.diagnostics(secret + cluster(rule("nodes", "reason = var.s", "until = var.s")));

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0230, Code.DRY0230);
    assertThat(found.toString()).doesNotContain("hush");
  }

  @Test
  void aSlipInTheBlockIsAnswered() {
    var found =
        Checking.diagnostics(Samples.GROUND + Samples.cluster("lifecycel {}", "lifecycle {}"));
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0201);
    assertThat(found.getFirst().suggestion()).isEqualTo("lifecycle");

    found = Checking.diagnostics(cluster("prevent_destory = true"));
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0203);
    assertThat(found.getFirst().suggestion()).isEqualTo("prevent_destroy");

    assertThat(Checking.codes(cluster("ignore_changes {\n reason = \"r\"\n }")))
        .containsExactly(Code.DRY0202);
    assertThat(Checking.codes(Samples.GROUND + Samples.cluster("lifecycle {}", "lifecycle {}")))
        .containsExactly(Code.DRY0205);
    assertThat(
            Checking.codes(
                cluster(rule("nodes", "reason = \"r\""), rule("nodes", "reason = \"r\""))))
        .containsExactly(Code.DRY0205);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[tags]", "[node_pool.gpu.nodes, tags]", "[\"tags\"]"})
  void aListAsInTerraformIsAnsweredWithTheBlocks(String list) {
    var found = Checking.diagnostics(cluster("ignore_changes = " + list));

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0216);
    assertThat(found.getFirst().detail()).contains("ignore_changes \"NAME\" { ... }", "reason");
    assertThat(yaml("{ignore_changes: [tags]}"))
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0216);
  }

  @Test
  void theBlockIsNoAttributeOfItsResource() {
    var output = "output \"o\" {\n value = cluster.serving.lifecycle\n}\n";

    assertThat(Checking.codes(cluster("prevent_destroy = true") + output))
        .containsExactly(Code.DRY0203);
    assertThat(
            Checking.spec(cluster("prevent_destroy = true")).resources().stream()
                .anyMatch(one -> one.attributes().has("lifecycle")))
        .isFalse();
  }

  @Test
  void allFaultsOfABlockAreSaidAtOnce() {
    assertThat(
            Checking.codes(
                cluster(
                    rule("nods", "reason = \"r\""),
                    rule("name", "reason = \"r\""),
                    rule("tags", "reason = \"\""),
                    rule("min", "reason = \"r\"", "until = \"soon\""))))
        .containsExactly(Code.DRY0229, Code.DRY0349, Code.DRY0228, Code.DRY0227);
  }

  @Test
  void yamlIsCheckedAlike() {
    assertThat(yaml("{prevent_destroy: true, ignore_changes: {tags: {reason: others}}}")).isEmpty();
    assertThat(yaml("null")).isEmpty();
    assertThat(yaml("{ignore_changes: {tgas: {reason: others}}}"))
        .extracting(Diagnostic::code, Diagnostic::suggestion)
        .containsExactly(tuple(Code.DRY0229, "tags"));
    assertThat(yaml("{ignore_changes: {name: {reason: others}}}"))
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0349);
    assertThat(yaml("{ignore_changes: {tags: {reason: '', until: tomorrow}}}"))
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder(Code.DRY0228, Code.DRY0227);
    assertThat(yaml("{prevent_destroy: perhaps}"))
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0206);
  }
}
