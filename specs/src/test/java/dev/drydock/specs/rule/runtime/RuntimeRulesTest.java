package dev.drydock.specs.rule.runtime;

import static dev.drydock.specs.check.Checking.codes;
import static dev.drydock.specs.check.Checking.spec;
import static dev.drydock.specs.check.Samples.ANYWHERE;
import static dev.drydock.specs.check.Samples.SERVING;
import static dev.drydock.specs.check.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.value.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeRulesTest {
  private static final String MANAGED =
      SERVING.replace("cluster = cluster.serving", "workspace = workspace.main");
  private static final String NATIVE =
      SERVING.replace(
          "cluster = cluster.serving", "cluster = cluster.serving\n  runtime = \"kubernetes\"");
  private static final String VM = "vm_size = \"Standard_DS3_v2\"";

  private static String runtime(String text) {
    return spec(text).at(Address.of("endpoint", "scoring")).attributes().text("runtime");
  }

  @Test
  void theRuntimeFollowsFromThePlace() {
    assertThat(runtime(SERVING)).isEqualTo("azureml");
    assertThat(runtime(MANAGED)).isEqualTo("managed");
    assertThat(runtime(ANYWHERE)).isEqualTo("kubernetes");
    assertThat(runtime(NATIVE)).isEqualTo("kubernetes");
  }

  @Test
  void aRuntimeFitsItsPlace() {
    assertThat(
            codes(
                SERVING.replace(
                    "cluster = cluster.serving",
                    "cluster = cluster.serving\n  runtime = \"managed\"")))
        .containsExactly(Code.DRY0314);
    assertThat(
            codes(
                MANAGED.replace(
                    "workspace.main\n}\n\n", "workspace.main\n runtime = \"azureml\"\n}\n\n")))
        .contains(Code.DRY0314);
    assertThat(codes(ANYWHERE.replace("cluster.lab", "cluster.lab\n  runtime = \"azureml\"")))
        .containsExactly(Code.DRY0314);
  }

  @Test
  void eachRuntimeChecksCallersInItsOwnWays() {
    assertThat(codes(with(SERVING, "token"))).isEmpty();
    assertThat(codes(with(SERVING, "aad"))).containsExactly(Code.DRY0313);
    assertThat(codes(with(MANAGED, "aad"))).isEmpty();
    assertThat(codes(with(MANAGED, "none"))).containsExactly(Code.DRY0313);
    assertThat(codes(with(NATIVE, "none"))).isEmpty();
  }

  private static String with(String spec, String auth) {
    return spec.replace(
        "endpoint \"scoring\" {", "endpoint \"scoring\" {\n auth = \"" + auth + "\"");
  }

  @Test
  void keysServeKeyAuthenticationOnly() {
    var keys = "endpoint \"scoring\" {\n keys {\n primary = \"a\"\n }";

    assertThat(codes(SERVING.replace("endpoint \"scoring\" {", keys))).isEmpty();
    assertThat(
            codes(
                with(SERVING, "token").replace("auth =", "keys {\n primary = \"a\"\n }\n auth =")))
        .containsExactly(Code.DRY0345);
  }

  @Test
  void namespacesPerVersionAreOfRuntimeKubernetes() {
    var version = version("blue", "namespace = \"team\"");

    assertThat(codes(NATIVE + version)).isEmpty();
    assertThat(codes(SERVING + version)).containsExactly(Code.DRY0312);
    assertThat(
            codes(
                SERVING.replace(
                    "cluster = cluster.serving", "cluster = cluster.serving\n  namespace = \"n\"")))
        .containsExactly(Code.DRY0312);
  }

  @Test
  void severalModelsAreOfRuntimeKubernetes() {
    var version =
        version("blue").replace("model = model.fraud", "models = [model.fraud, model.fraud]");

    assertThat(codes(NATIVE + version)).isEmpty();
    assertThat(codes(SERVING + version)).containsExactly(Code.DRY0312);
  }

  @Test
  void azuremlDoesNotMirror() {
    var versions = version("blue", "default = true") + version("green", "mirror = 50");

    assertThat(codes(NATIVE + versions)).containsExactly(Code.DRY0348);
    assertThat(codes(SERVING + versions)).containsExactly(Code.DRY0312);
  }

  @Test
  void aManagedVersionNamesItsSize() {
    assertThat(codes(MANAGED + version("blue", VM))).isEmpty();
    assertThat(codes(MANAGED + version("blue"))).containsExactly(Code.DRY0204);
    assertThat(codes(SERVING + version("blue", VM))).containsExactly(Code.DRY0312);
  }

  @Test
  void aManagedVersionHasNoInstanceType() {
    assertThat(codes(MANAGED + version("blue", VM, "instance_type = \"gpu\"")))
        .containsExactly(Code.DRY0312);
  }

  @Test
  void whatRuntimeKubernetesPassesOverItSays() {
    for (var written :
        List.of(
            "instance_type = \"gpu\"",
            "app_insights = true",
            "data_collection {\n enabled = true\n }")) {
      assertThat(codes(ANYWHERE + version("blue", written)))
          .as(written)
          .containsExactly(Code.DRY0348);
    }
    assertThat(codes(ANYWHERE.replace("cluster.lab\n", "cluster.lab\n app_insights = true\n")))
        .containsExactly(Code.DRY0348);
  }

  @Test
  void whatRuntimeKubernetesCannotDoIsRefused() {
    var build = version("blue").replaceAll("image = .*", "build {\n base_image = \"b\"\n }");

    assertThat(codes(ANYWHERE + build)).containsExactly(Code.DRY0312);
    assertThat(codes(ANYWHERE.replace("cluster.lab\n", "cluster.lab\n auth = \"aad\"\n")))
        .containsExactly(Code.DRY0312);
  }

  @Test
  void namesOfRuntimeKubernetesAreThoseOfItsObjects() {
    assertThat(codes(ANYWHERE + version("Blue"))).containsExactly(Code.DRY0301);
    assertThat(codes(SERVING + version("Blue"))).isEmpty();
  }

  @Test
  void azureScalesByUtilizationOnly() {
    var version = version("blue", "autoscale {\n mode = \"slo\"\n }");

    assertThat(codes(NATIVE + version)).containsExactly(Code.DRY0348);
    assertThat(codes(SERVING + version)).containsExactly(Code.DRY0312);
  }

  @Test
  void requestsEndWithinTheRuntimesCap() {
    var version = version("blue", "requests {\n timeout_ms = %s\n }");

    assertThat(codes(SERVING + version.formatted(300_000))).isEmpty();
    assertThat(codes(SERVING + version.formatted(300_001))).containsExactly(Code.DRY0322);
    assertThat(codes(NATIVE + version.formatted(900_000))).isEmpty();
    var managed = version("blue", VM, "requests {\n timeout_ms = %s\n }");
    assertThat(codes(MANAGED + managed.formatted(180_000))).isEmpty();
    assertThat(codes(MANAGED + managed.formatted(180_001))).containsExactly(Code.DRY0322);
  }

  @Test
  void tokensFromAnotherRegionAreAWarning() {
    var far =
        with(SERVING, "token")
            .replace("cluster \"serving\" {", "cluster \"serving\" {\n location = \"eastus\"");

    assertThat(codes(far)).containsExactly(Code.DRY0343);
    assertThat(codes(far.replace("eastus", "westeurope"))).isEmpty();
  }

  @Test
  void aVersionOnADevelopmentClusterIsAWarning() {
    var development =
        SERVING.replace(
            "cluster \"serving\" {", "cluster \"serving\" {\n purpose = \"DevTest\"\n nodes = 3");

    assertThat(codes(development + version("blue"))).containsExactly(Code.DRY0309);
  }
}
