package dev.drydock.specs.check;

import static dev.drydock.specs.check.Checking.codes;
import static dev.drydock.specs.check.Checking.diagnostics;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.model.SimulatedCluster;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Names, labels, types and values, as the schema wants them.
class WordsTest {
  private static String suggestion(String spec) {
    return diagnostics(spec).getFirst().suggestion();
  }

  @Test
  void anUnknownBlockIsAnsweredWithTheNearest() {
    assertThat(suggestion(Samples.GROUND + "worspace \"x\" {}\n")).isEqualTo("workspace");
    assertThat(suggestion(Samples.GROUND + Samples.cluster("node_pol \"x\" {}")))
        .isEqualTo("node_pool");
  }

  @Test
  void anAttributeOfAnInnerBlockSaysWhereItBelongs() {
    var found = diagnostics(Samples.SERVING + Samples.version("blue", "cpu = 1"));

    assertThat(found).extracting("code").containsExactly(Code.DRY0203);
    assertThat(found.getFirst().detail()).contains("resources");
  }

  @Test
  void namesOfV1AreAnsweredWithTodays() {
    assertThat(v1("autoscale_target_utilization = 70"))
        .isEqualTo("is autoscale.target_utilization today");
    assertThat(v1("cpu_cores = 1")).isEqualTo("is resources.cpu today");
    assertThat(v1("gpu_cores = 1")).isEqualTo("is resources.gpu today");
    assertThat(v1("memoryInGB = 1")).isEqualTo("is resources.memory_gb today");
    assertThat(v1("scoring_timeout_ms = 1")).isEqualTo("is requests.timeout_ms today");
    assertThat(v1("is_default = true")).isEqualTo("is default today");
  }

  private static String v1(String line) {
    var found = diagnostics(Samples.SERVING + Samples.version("blue", line));
    assertThat(found).extracting("code").containsExactly(Code.DRY0215);
    return found.getFirst().label();
  }

  @Test
  void aNameOfV1InTheRightBlockSaysTheAttribute() {
    var found =
        diagnostics(Samples.SERVING + Samples.version("blue", "autoscale {\n minReplicas = 1\n }"));

    assertThat(found.getFirst().suggestion()).isEqualTo("min");
  }

  @Test
  void labelsAreCountedAndCanBeReferredTo() {
    assertThat(codes(Samples.GROUND + "model \"a\" \"b\" {}\n")).containsExactly(Code.DRY0202);
    assertThat(codes(Samples.GROUND + "workspace \"a.b\" {}\n")).containsExactly(Code.DRY0202);
    assertThat(
            codes(
                Samples.GROUND + Samples.cluster("node_pool {\n vm_size = \"Standard_D3_v2\"\n }")))
        .containsExactly(Code.DRY0202);
    assertThat(codes(Samples.GROUND + Samples.cluster("tls \"x\" {}")))
        .containsExactly(Code.DRY0202);
  }

  @Test
  void oneThingHasOneBlockInWhicheverFile() {
    var found = diagnostics(Samples.GROUND + "workspace \"main\" {}\n");

    assertThat(found).extracting("code").containsExactly(Code.DRY0205);
    assertThat(found.getFirst().related()).hasSize(1);
    assertThat(codes(Samples.GROUND + Samples.cluster("tls {}", "tls {}")))
        .containsExactly(Code.DRY0205);
  }

  @Test
  void numbersAndFlagsConvertFromTexts() {
    var spec =
        Checking.spec(Samples.GROUND + Samples.cluster("nodes = \"4\"", "private = \"true\""));

    var cluster = spec.at(Address.parse("cluster.serving")).attributes();
    assertThat(cluster.integer("nodes")).isEqualTo(4);
    assertThat(cluster.flag("private")).isTrue();
  }

  @Test
  void aCountHasNoFractionAndAnEnd() {
    assertThat(codes(Samples.GROUND + Samples.cluster("nodes = 3.5")))
        .containsExactly(Code.DRY0209);
    assertThat(codes(Samples.GROUND + Samples.cluster("nodes = 1e30")))
        .containsExactly(Code.DRY0208);
    assertThat(codes(Samples.SERVING + Samples.version("blue", "replicas = 1e12")))
        .containsExactly(Code.DRY0208);
  }

  @Test
  void nullIsAsIfNothingWereWritten() {
    var spec = Checking.spec(Samples.GROUND + Samples.cluster("nodes = null"));

    assertThat(spec.at(Address.parse("cluster.serving")).attributes().integer("nodes"))
        .isEqualTo(3);
    assertThat(codes(Samples.GROUND.replace("\"westeurope\"", "null")))
        .containsExactly(Code.DRY0204);
  }

  @Test
  void autoscaleStandsUnlessReplicasAreWritten() {
    var fixed = Checking.spec(Samples.SERVING + Samples.version("blue", "replicas = 3"));

    var version = fixed.at(Address.parse("version.scoring.blue")).attributes();
    assertThat(version.has("autoscale")).isFalse();
    assertThat(version.integer("replicas")).isEqualTo(3);
    assertThat(codes(Samples.SERVING + Samples.version("blue", "replicas = 3", "autoscale {}")))
        .containsExactly(Code.DRY0217);
  }

  @Test
  void aSensitiveAttributeNeverShows() {
    var keys = "cluster = cluster.serving\n keys {\n primary = \"top-secret\"\n }";
    var spec = Checking.spec(Samples.SERVING.replace("cluster = cluster.serving", keys));

    assertThat(spec.toString().replace(keys, "")).doesNotContain("Text[value=top-secret]");
    assertThat(
            spec.at(Address.parse("endpoint.scoring"))
                .attributes()
                .block("keys")
                .orElseThrow()
                .value("primary"))
        .isEqualTo(new Value.Sensitive(Value.of("top-secret")));
  }

  @Test
  void theStackHasNoDefaultAndALabelsForm() {
    assertThat(codes("")).containsExactly(Code.DRY0225);
    assertThat(codes("drydock {}\n")).containsExactly(Code.DRY0204);
    assertThat(codes("drydock {\n stack = \"a b\"\n}\n")).containsExactly(Code.DRY0301);
    assertThat(codes("drydock {\n stack = \"a-b.c\"\n}\n")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNotCalledMissing() {
    var broken = Samples.GROUND + "workspace \"second\" {\n = 3\n}\n";

    assertThat(codes(broken.replace("stack = \"test\"", "stack =")))
        .allMatch(code -> code.name().startsWith("DRY01"));
  }

  @Test
  void theSimulatorsClustersAreAccepted() {
    var simulator =
        """
        simulator {
         cluster "lab" {
         nodes = 2
         extended_resources = { "a.example/f" = 1 }
         }
        }
        """;

    assertThat(codes(Samples.ANYWHERE + simulator)).isEmpty();
    assertThat(codes(Samples.ANYWHERE + simulator.replace("nodes", "node")))
        .containsExactly(Code.DRY0203);
  }

  @Test
  void theSimulatorsClustersAreCarriedInTheSpec() {
    var simulator =
        """
        simulator {
         cluster "two" {
         nodes = 2
         extended_resources = { "a.example/f" = 1 }
         }
         cluster "one" {}
        }
        """;
    var resources = new TreeMap<String, Integer>();
    resources.put("a.example/f", 1);

    assertThat(Checking.spec(Samples.ANYWHERE + simulator).simulated())
        .containsExactly(
            new SimulatedCluster("one", 3, "Standard_D3_v2", new TreeMap<>()),
            new SimulatedCluster("two", 2, "Standard_D3_v2", resources));
  }

  @Test
  void theSimulatorsClustersAreCheckedLikeOthers() {
    assertThat(codes(Samples.ANYWHERE + "simulator {\n cluster \"Lab\" {}\n}\n"))
        .containsExactly(Code.DRY0301);
    assertThat(codes(lab("vm_size = \"Standard_None\""))).containsExactly(Code.DRY0305);
    assertThat(codes(lab("extended_resources = { fpga = 1 }"))).containsExactly(Code.DRY0301);
  }

  private static String lab(String attribute) {
    return Samples.ANYWHERE + "simulator {\n cluster \"lab\" {\n " + attribute + "\n }\n}\n";
  }

  @Test
  void hclAndYamlOfOneSpecAreEqualButForTheirSpans() {
    var yaml =
        """
        drydock: {stack: test}
        azure:
          subscription: 00000000-0000-0000-0000-000000000000
          resource_group: group
          location: westeurope
        workspace:
          main: {}
        cluster:
          serving:
            workspace: ${workspace.main}
            node_pool:
              gpu:
                vm_size: Standard_NC4as_T4_v3
                nodes: 1
        """;
    var pool = "node_pool \"gpu\" {\n vm_size = \"Standard_NC4as_T4_v3\"\n nodes = 1\n }";

    var fromYaml = new Checker().check(Checking.yaml(yaml), new LinkedHashMap<>());
    var fromHcl = Checking.spec(Samples.GROUND + Samples.cluster(pool));

    assertThat(fromYaml.resources().stream().map(one -> one.attributes().values()).toList())
        .isEqualTo(fromHcl.resources().stream().map(one -> one.attributes().values()).toList());
  }
}
