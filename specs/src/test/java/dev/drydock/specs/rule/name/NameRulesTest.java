package dev.drydock.specs.rule.name;

import static dev.drydock.specs.check.Checking.codes;
import static dev.drydock.specs.check.Checking.diagnostics;
import static dev.drydock.specs.check.Checking.spec;
import static dev.drydock.specs.check.Samples.GROUND;
import static dev.drydock.specs.check.Samples.SERVING;
import static dev.drydock.specs.check.Samples.cluster;
import static dev.drydock.specs.check.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import org.junit.jupiter.api.Test;

class NameRulesTest {
  private static String named(String name) {
    return GROUND
        + "cluster \"serving\" {\n  workspace = workspace.main\n  name = \""
        + name
        + "\"\n}";
  }

  @Test
  void acceptsAComputeNameOfThreeToTwentyFourCharacters() {
    assertThat(codes(named("abc"))).isEmpty();
    assertThat(codes(named("a234567890123456789012-x"))).isEmpty();
  }

  @Test
  void refusesAComputeNameThatIsTooShortTooLongOrOddlyEnded() {
    assertThat(codes(named("ab"))).containsExactly(Code.DRY0301);
    assertThat(codes(named("a2345678901234567890123-x"))).containsExactly(Code.DRY0301);
    assertThat(codes(named("1abc"))).containsExactly(Code.DRY0301);
    assertThat(codes(named("abc-"))).containsExactly(Code.DRY0301);
    assertThat(codes(named("a_c"))).containsExactly(Code.DRY0301);
  }

  @Test
  void marksTheLabelWhereTheNameComesFromIt() {
    var found = diagnostics(GROUND + "cluster \"x\" {\n  workspace = workspace.main\n}\n");

    assertThat(found.getFirst().place().orElseThrow().start().column()).isEqualTo(9);
  }

  @Test
  void warnsOfAComputeNameThatEndsInADashAndDigits() {
    assertThat(codes(named("serving-2"))).containsExactly(Code.DRY0303);
    assertThat(codes(named("serving2"))).isEmpty();
    assertThat(codes(named("serving-2b"))).isEmpty();
  }

  @Test
  void refusesNamesOfPoolsAndInstanceTypesThatKubernetesWouldRefuse() {
    var pool = "node_pool \"%s\" {\n vm_size = \"Standard_D3_v2\"\n }";

    assertThat(codes(GROUND + cluster(pool.formatted("gpu1")))).isEmpty();
    assertThat(codes(GROUND + cluster(pool.formatted("Gpu")))).containsExactly(Code.DRY0301);
    assertThat(codes(GROUND + cluster(pool.formatted("gpupool123456"))))
        .containsExactly(Code.DRY0301);
    assertThat(codes(GROUND + cluster("instance_type \"Big_One\" {}")))
        .containsExactly(Code.DRY0301);
  }

  @Test
  void refusesADoubleDashInTheNameOfAVersion() {
    assertThat(codes(SERVING + version("blue", "name = \"a-b\""))).isEmpty();
    assertThat(codes(SERVING + version("blue", "name = \"a--b\""))).containsExactly(Code.DRY0301);
  }

  @Test
  void refusesNamespacesThatAreNoLabels() {
    assertThat(codes(GROUND + cluster("namespace = \"serving-a\""))).isEmpty();
    assertThat(codes(GROUND + cluster("namespace = \"Serving\""))).containsExactly(Code.DRY0301);
    assertThat(codes(GROUND + cluster("namespace = \"-a\""))).containsExactly(Code.DRY0301);
  }

  @Test
  void refusesASubscriptionThatIsNoId() {
    var spec = GROUND.replace("00000000-0000-0000-0000-000000000000", "mine");

    assertThat(codes(spec)).containsExactly(Code.DRY0301);
  }

  @Test
  void endpointAndVersionNamesHaveSixToSixtyTwoCharactersTogether() {
    var longest = "a".repeat(30);
    var spec =
        SERVING.replace("cluster = cluster.serving", "cluster = cluster.serving\nname = \"%s\"");

    assertThat(
            codes(spec.formatted("a" + longest) + version("blue", "name = \"b" + longest + "\"")))
        .isEmpty();
    assertThat(
            codes(spec.formatted("ab" + longest) + version("blue", "name = \"b" + longest + "\"")))
        .containsExactly(Code.DRY0302);
  }

  @Test
  void aNameIsUniqueInItsPlaceWhateverItsCase() {
    var two = "cluster \"one\" {\n workspace = workspace.main\n name = \"%s\"\n}\n";

    assertThat(codes(GROUND + cluster() + two.formatted("other"))).isEmpty();
    assertThat(codes(GROUND + cluster() + two.formatted("SERVING"))).containsExactly(Code.DRY0304);
  }

  @Test
  void modelsOfOneNameDifferByVersion() {
    var model =
        """
        model "%s" {
         workspace = workspace.main
         name = "m"
         version = %s
         uri = "x"
        }
        """;

    assertThat(codes(GROUND + model.formatted("a", "1") + model.formatted("b", "2"))).isEmpty();
    assertThat(codes(GROUND + model.formatted("a", "1") + model.formatted("b", "1")))
        .containsExactly(Code.DRY0304);
  }

  @Test
  void warnsOfAClusterNameThatAnotherWorkspaceUsesInTheRegion() {
    var second =
        """
        workspace "other" {}
        cluster "second" {
          workspace = workspace.other
          name      = "serving"
        %s
        }
        """;

    assertThat(codes(GROUND + cluster() + second.formatted(""))).containsExactly(Code.DRY0347);
    assertThat(codes(GROUND + cluster() + second.formatted("location = \"eastus\""))).isEmpty();
  }

  @Test
  void labelsAndTaintsHaveKubernetesForm() {
    var pool = "node_pool \"gpu\" {\n vm_size = \"Standard_D3_v2\"\n %s\n }";

    assertThat(codes(GROUND + cluster(pool.formatted("taints = [\"sku=gpu:NoSchedule\"]"))))
        .isEmpty();
    assertThat(codes(GROUND + cluster(pool.formatted("taints = [\"sku=gpu:Never\"]"))))
        .containsExactly(Code.DRY0336);
    assertThat(codes(GROUND + cluster(pool.formatted("labels = { \"a.example/b\" = \"c\" }"))))
        .isEmpty();
    assertThat(codes(GROUND + cluster(pool.formatted("labels = { a = \"b c\" }"))))
        .containsExactly(Code.DRY0336);
    assertThat(
            codes(
                GROUND
                    + cluster(pool.formatted("labels = { \"kubernetes.azure.com/x\" = \"y\" }"))))
        .containsExactly(Code.DRY0336);
  }

  @Test
  void anInstanceTypeMaySelectAksOwnLabels() {
    var type =
        """
        instance_type "gpu" {
         node_selector = { "kubernetes.azure.com/agentpool" = "gpu" }
         }\
        """;
    var pool = "node_pool \"gpu\" {\n vm_size = \"Standard_D3_v2\"\n }";

    assertThat(codes(GROUND + cluster(type, pool))).isEmpty();
  }

  @Test
  void extendedResourcesHaveADomain() {
    var pool =
        "node_pool \"fpga\" {\n vm_size = \"Standard_D3_v2\"\n extended_resources = { %s = 1 }\n }";

    assertThat(codes(GROUND + cluster(pool.formatted("\"xilinx.com/fpga-u250\"")))).isEmpty();
    assertThat(codes(GROUND + cluster(pool.formatted("fpga")))).containsExactly(Code.DRY0301);
  }
}
