package dev.drydock.specs.rule.cluster;

import static dev.drydock.specs.check.Checking.codes;
import static dev.drydock.specs.check.Checking.diagnostics;
import static dev.drydock.specs.check.Checking.spec;
import static dev.drydock.specs.check.Samples.ANYWHERE;
import static dev.drydock.specs.check.Samples.GROUND;
import static dev.drydock.specs.check.Samples.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.check.Checking;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.value.Address;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class ClusterRulesTest {
  private static final String ID =
      "/subscriptions/%s/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/c";

  @Test
  void threeNodesOfTheDefaultSizeAreJustEnough() {
    assertThat(codes(GROUND + cluster())).isEmpty();
    assertThat(codes(GROUND + cluster("nodes = 2"))).containsExactly(Code.DRY0306);
  }

  @Test
  void coresAreSummedOverPools() {
    var pool = "node_pool \"more\" {\n vm_size = \"Standard_D3_v2\"\n nodes = %s\n }";

    assertThat(codes(GROUND + cluster("nodes = 1", pool.formatted("2")))).isEmpty();
    assertThat(codes(GROUND + cluster("nodes = 1", pool.formatted("1"))))
        .containsExactly(Code.DRY0306);
  }

  @Test
  void developmentNeedsTwoCoresOnly() {
    assertThat(codes(GROUND + cluster("purpose = \"DevTest\""))).isEmpty();
    assertThat(codes(GROUND + cluster("purpose = \"DevTest\"", "vm_size = \"Standard_A1_v2\"")))
        .containsExactly(Code.DRY0308);
  }

  @Test
  void developmentHasOneNodeUnlessMoreAreWritten() {
    var spec = spec(GROUND + cluster("purpose = \"DevTest\""));

    assertThat(spec.at(Address.of("cluster", "serving")).attributes().integer("nodes"))
        .isEqualTo(1);
  }

  @Test
  void aSmallFpgaClusterIsAWarningOnly() {
    assertThat(codes(GROUND + cluster("vm_size = \"Standard_PB6s\"", "nodes = 1")))
        .containsExactly(Code.DRY0307);
    assertThat(codes(GROUND + cluster("vm_size = \"Standard_PB6s\"", "nodes = 2"))).isEmpty();
  }

  @Test
  void anUnknownSizeIsOneFaultAndNotTwo() {
    var found = diagnostics(GROUND + cluster("vm_size = \"Standard_D3_v22\"", "nodes = 1"));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo(Code.DRY0305);
    assertThat(found.getFirst().suggestion()).isEqualTo("Standard_D3_v2");
  }

  @Test
  void sizesDoNotTellCasesApart() {
    assertThat(codes(GROUND + cluster("vm_size = \"standard_d3_V2\""))).isEmpty();
  }

  @Test
  void aKubernetesVersionIsOneOfThoseOffered() {
    assertThat(codes(GROUND + cluster("kubernetes_version = \"1.35\""))).isEmpty();
    assertThat(codes(GROUND + cluster("kubernetes_version = \"1.35.4\""))).isEmpty();
    assertThat(codes(GROUND + cluster("kubernetes_version = \"1.16.13\"")))
        .containsExactly(Code.DRY0334);
  }

  @Test
  void whatIsOfferedDependsOnTheMonth() {
    var document = Checking.hcl(GROUND + cluster("kubernetes_version = \"1.37\""));
    var preview = new Checker(YearMonth.of(2026, 9)).check(document, new LinkedHashMap<>());
    var general = new Checker(YearMonth.of(2026, 10)).check(document, new LinkedHashMap<>());

    assertThat(preview.warnings()).extracting("code").containsExactly(Code.DRY0335);
    assertThat(general.warnings()).isEmpty();
  }

  @Test
  void networksAreNetworks() {
    assertThat(codes(GROUND + cluster("network {\n service_cidr = \"10.0.0.0/16\"\n }"))).isEmpty();
    assertThat(codes(GROUND + cluster("network {\n service_cidr = \"10.0.0.1/16\"\n }")))
        .containsExactly(Code.DRY0327);
    assertThat(codes(GROUND + cluster("network {\n service_cidr = \"10.0.0.256/16\"\n }")))
        .containsExactly(Code.DRY0327);
    assertThat(codes(GROUND + cluster("network {\n service_cidr = \"10.0.0.0/33\"\n }")))
        .containsExactly(Code.DRY0327);
  }

  @Test
  void networksDoNotOverlap() {
    var network = "network {\n service_cidr = \"10.0.0.0/16\"\n docker_bridge_cidr = \"%s\"\n }";

    assertThat(codes(GROUND + cluster(network.formatted("172.17.0.1/16"))))
        .containsExactly(Code.DRY0362);
    assertThat(codes(GROUND + cluster(network.formatted("10.0.255.1/24"))))
        .containsExactly(Code.DRY0328, Code.DRY0362);
  }

  @Test
  void theDnsAddressLiesInTheServiceNetworkAndIsNotItsFirst() {
    var network = "network {\n service_cidr = \"10.0.0.0/16\"\n dns_service_ip = \"%s\"\n }";

    assertThat(codes(GROUND + cluster(network.formatted("10.0.0.10")))).isEmpty();
    assertThat(codes(GROUND + cluster(network.formatted("10.1.0.10"))))
        .containsExactly(Code.DRY0329);
    assertThat(codes(GROUND + cluster(network.formatted("10.0.0.1"))))
        .containsExactly(Code.DRY0329);
    assertThat(codes(GROUND + cluster(network.formatted("ten")))).containsExactly(Code.DRY0327);
  }

  @Test
  void authorizedRangesNeedAStandardLoadBalancerAndAPublicServer() {
    var ranges = "authorized_ip_ranges = [\"13.69.64.0/24\", \"13.74.104.0/24\"]";

    assertThat(codes(GROUND + cluster(ranges))).isEmpty();
    assertThat(codes(GROUND + cluster(ranges, "load_balancer {\n sku = \"basic\"\n }")))
        .containsExactly(Code.DRY0333);
    assertThat(codes(GROUND + cluster(ranges, "private = true"))).containsExactly(Code.DRY0217);
  }

  @Test
  void anAttachedClusterIsOfTheSubscription() {
    var here = ID.formatted("00000000-0000-0000-0000-000000000000");
    var there = ID.formatted("11111111-0000-0000-0000-000000000000");

    assertThat(codes(GROUND + cluster("attach = \"" + here + "\""))).isEmpty();
    assertThat(codes(GROUND + cluster("attach = \"" + there + "\""))).containsExactly(Code.DRY0330);
    assertThat(codes(GROUND + cluster("attach = \"big\""))).containsExactly(Code.DRY0331);
  }

  @Test
  void aManagedClusterIsAttachedOnceHoweverItIsWritten() {
    var id = ID.formatted("00000000-0000-0000-0000-000000000000").replace("/g/", "/GROUP/");
    var other =
        """
        cluster "other" {
         workspace = workspace.main
         attach = { cluster_name = "%s" }
        }
        """;

    assertThat(codes(GROUND + cluster("attach = \"" + id + "\"") + other.formatted("d"))).isEmpty();
    assertThat(codes(GROUND + cluster("attach = \"" + id + "\"") + other.formatted("c")))
        .containsExactly(Code.DRY0332);
  }

  @Test
  void anAttachedClusterHasNoSizeToChoose() {
    assertThat(codes(GROUND + cluster("attach = { cluster_name = \"big\" }", "nodes = 3")))
        .containsExactly(Code.DRY0339);
    var spec = spec(GROUND + cluster("attach = { cluster_name = \"big\" }"));
    assertThat(spec.at(Address.of("cluster", "serving")).attributes().has("vm_size")).isFalse();
  }

  @Test
  void attachRefusesNamesThatItDoesNotKnow() {
    assertThat(codes(GROUND + cluster("attach = { cluster_name = \"c\", group = \"g\" }")))
        .containsExactly(Code.DRY0203);
  }

  @Test
  void aClusterKnownByItsKubeconfigNeedsNoAzure() {
    assertThat(codes(ANYWHERE)).isEmpty();
    assertThat(codes(ANYWHERE.replace("kubeconfig {", "nodes = 3\n  kubeconfig {")))
        .containsExactly(Code.DRY0339);
  }

  @Test
  void everyOtherClusterNeedsAWorkspace() {
    assertThat(codes(GROUND + "cluster \"serving\" {}\n")).containsExactly(Code.DRY0204);
  }

  @Test
  void whatLivesOnAzureNeedsThePlatformBlock() {
    assertThat(codes(GROUND.replaceAll("(?s)azure \\{.*?\\}", ""))).containsExactly(Code.DRY0225);
  }

  @Test
  void eachWayOfTlsHasWhatItNeeds() {
    assertThat(codes(GROUND + cluster("tls {\n mode = \"auto\"\n leaf_domain_label = \"a\"\n }")))
        .containsExactly(Code.DRY0362);
    assertThat(codes(GROUND + cluster("tls {\n mode = \"auto\"\n }")))
        .containsExactly(Code.DRY0341, Code.DRY0362);
    assertThat(codes(GROUND + cluster("tls {\n mode = \"provided\"\n cname = \"a\"\n }")))
        .containsExactly(Code.DRY0341);
  }

  @Test
  void aPoolThatScalesHasBothEndsInOrder() {
    assertThat(codes(GROUND + cluster("min = 3", "max = 5"))).isEmpty();
    assertThat(codes(GROUND + cluster("min = 5", "max = 3"))).containsExactly(Code.DRY0321);
    assertThat(codes(GROUND + cluster("min = 3"))).containsExactly(Code.DRY0204);
  }

  @Test
  void enterpriseIsAWarning() {
    assertThat(codes(GROUND.replace("{}", "{\n  sku = \"Enterprise\"\n}")))
        .containsExactly(Code.DRY0340);
    assertThat(codes(GROUND.replace("{}", "{\n  sku = \"Basic\"\n}"))).isEmpty();
  }
}
