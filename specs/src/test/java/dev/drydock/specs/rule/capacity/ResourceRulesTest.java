package dev.drydock.specs.rule.capacity;

import static dev.drydock.specs.check.Checking.codes;
import static dev.drydock.specs.check.Checking.spec;
import static dev.drydock.specs.check.Samples.GROUND;
import static dev.drydock.specs.check.Samples.SERVING;
import static dev.drydock.specs.check.Samples.cluster;
import static dev.drydock.specs.check.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.Checking;
import dev.drydock.specs.diagnostic.Code;
import org.junit.jupiter.api.Test;

class ResourceRulesTest {
  private static final String NATIVE =
      SERVING.replace(
          "cluster = cluster.serving", "cluster = cluster.serving\n  runtime = \"kubernetes\"");

  private static String pools(String spec, String... lines) {
    return spec.replace(
        "cluster \"serving\" {", "cluster \"serving\" {\n  " + String.join("\n  ", lines));
  }

  private static String resources(String... lines) {
    return version("blue", "resources {\n" + String.join("\n", lines) + "\n}");
  }

  @Test
  void aGpuNeedsAPoolThatHasOne() {
    var gpu = "node_pool \"gpu\" {\n vm_size = \"Standard_NC4as_T4_v3\"\n }";

    assertThat(codes(pools(NATIVE, gpu) + resources("gpu = 1"))).isEmpty();
    assertThat(codes(NATIVE + resources("gpu = 1"))).containsExactly(Code.DRY0310);
    assertThat(codes(pools(NATIVE, gpu) + resources("gpu = 2"))).containsExactly(Code.DRY0310);
  }

  @Test
  void coresAndMemoryHaveToFitOneNode() {
    assertThat(codes(NATIVE + resources("cpu = 4"))).doesNotContain(Code.DRY0310);
    assertThat(codes(NATIVE + resources("cpu = 5"))).contains(Code.DRY0310);
    assertThat(codes(NATIVE + resources("memory_gb = 15"))).contains(Code.DRY0310);
  }

  @Test
  void anAttachedClusterMayHoldAnything() {
    var attached = pools(NATIVE, "attach = { cluster_name = \"big\" }");

    assertThat(codes(attached + resources("gpu = 8"))).isEmpty();
  }

  @Test
  void anFpgaIsOfRuntimeKubernetesAndHasAResourceName() {
    var fpga = "node_pool \"fpga\" {\n vm_size = \"Standard_NP10s\"\n }";
    var named = resources("fpga = 1", "fpga_resource = \"xilinx.com/fpga-u250\"");

    assertThat(codes(pools(NATIVE, fpga) + named)).isEmpty();
    assertThat(codes(pools(NATIVE, fpga) + resources("fpga = 1"))).containsExactly(Code.DRY0204);
    assertThat(codes(NATIVE + named)).containsExactly(Code.DRY0310);
    assertThat(codes(pools(SERVING, fpga) + named)).contains(Code.DRY0311);
  }

  @Test
  void aPoolMayDeclareWhatItsDevicePluginOffers() {
    var declared =
        """
        node_pool "fpga" {
         vm_size = "Standard_D3_v2"
         extended_resources = { "a.example/f" = 2 }
         }\
        """;

    assertThat(
            codes(
                pools(NATIVE, declared) + resources("fpga = 2", "fpga_resource = \"a.example/f\"")))
        .isEmpty();
    assertThat(
            codes(
                pools(NATIVE, declared) + resources("fpga = 3", "fpga_resource = \"a.example/f\"")))
        .containsExactly(Code.DRY0310);
  }

  @Test
  void onAzuremlAGpuComesWithAnInstanceType() {
    var type =
        """
        node_pool "gpu" {
          vm_size = "Standard_NC4as_T4_v3"
        }
        instance_type "gpu" {
          gpu = 1
        }
        """;
    var named = version("blue", "instance_type = \"gpu\"", "resources {\n gpu = 1\n }");

    assertThat(codes(pools(SERVING, type) + named)).isEmpty();
    assertThat(codes(pools(SERVING, type) + resources("gpu = 1"))).containsExactly(Code.DRY0311);
    assertThat(codes(pools(SERVING, type) + named.replace("gpu = 1", "gpu = 2")))
        .containsExactly(Code.DRY0310);
  }

  @Test
  void anInstanceTypeNeedsAPoolThatHoldsIt() {
    assertThat(codes(GROUND + cluster("instance_type \"gpu\" {\n gpu = 1\n }")))
        .containsExactly(Code.DRY0310);
  }

  @Test
  void anInstanceTypeIsTheClustersOrAzures() {
    assertThat(codes(SERVING + version("blue", "instance_type = \"defaultinstancetype\"")))
        .isEmpty();
    assertThat(codes(SERVING + version("blue", "instance_type = \"gpu\"")))
        .containsExactly(Code.DRY0346);
  }

  @Test
  void aLimitIsNotBelowTheRequest() {
    assertThat(codes(SERVING + resources("cpu = 0.5", "cpu_limit = 0.5"))).isEmpty();
    assertThat(codes(SERVING + resources("cpu = 0.5", "cpu_limit = 0.4")))
        .containsExactly(Code.DRY0342);
    assertThat(codes(SERVING + resources("memory_limit_gb = 0.4"))).containsExactly(Code.DRY0342);
  }

  @Test
  void warnsWithTheArithmeticWhenReplicasCannotFit() {
    assertThat(codes(SERVING + version("blue", "replicas = 70"))).isEmpty();
    var found = Checking.diagnostics(SERVING + version("blue", "replicas = 71"));

    assertThat(found).extracting("code").containsExactly(Code.DRY0338);
    assertThat(found.getFirst().detail())
        .startsWith(
            "71 x 0.5 (version.scoring.blue) + front end 2.34 + extension 1.5 + system 3 = 42.34"
                + " GiB; the pools hold 42.");
  }

  @Test
  void theFewestReplicasAreNotMoreThanTheMost() {
    assertThat(codes(SERVING + version("blue", "autoscale {\n min = 10\n }"))).isEmpty();
    assertThat(codes(SERVING + version("blue", "autoscale {\n min = 11\n }")))
        .containsExactly(Code.DRY0321);
  }
}
