package dev.drydock.azure;

import static dev.drydock.azure.Specs.BLUE;
import static dev.drydock.azure.Specs.CLUSTER;
import static dev.drydock.azure.Specs.ENDPOINT;
import static dev.drydock.azure.Specs.GREEN;
import static dev.drydock.azure.Specs.MODEL;
import static dev.drydock.azure.Specs.WORKSPACE;
import static dev.drydock.azure.Specs.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.azure.lower.Lowering;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoweringTest {
  private static final String GROUP =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/fraud";
  private static final String ML =
      GROUP + "/providers/Microsoft.MachineLearningServices/workspaces/fraud";

  @Test
  void theQuickstartBecomesTheseObjects() {
    assertThat(lower(Specs.quickstart().spec()))
        .extracting(object -> object.address().toString())
        .containsExactly(
            "azure#group",
            "cluster.serving#aks",
            "cluster.serving#pool.gpu",
            "cluster.serving#extension",
            "cluster.serving#compute",
            "endpoint.scoring",
            "endpoint.scoring#traffic",
            "model.fraud#container",
            "model.fraud",
            "version.scoring.blue#container",
            "version.scoring.blue#environment",
            "version.scoring.blue",
            "version.scoring.green#container",
            "version.scoring.green#environment",
            "version.scoring.green",
            "workspace.fraud#storage",
            "workspace.fraud#vault",
            "workspace.fraud#insights",
            "workspace.fraud");
  }

  @Test
  void everyObjectHasAnIdOfItsOwnAndRemembersItsFieldsInOneTag() {
    var objects = lower(Specs.quickstart().spec());

    assertThat(objects).extracting(object -> object.id().key()).doesNotHaveDuplicates();
    assertThat(objects)
        .allSatisfy(object -> assertThat(Assertions.encode(object)).hasSizeLessThanOrEqualTo(256));
  }

  @Test
  void anIdThatWasGivenIsUsedAndNotMade() {
    var storage = GROUP + "/providers/Microsoft.Storage/storageAccounts/mine";
    var spec = Specs.quickstart().set(WORKSPACE, "storage_account", storage).spec();

    assertThat(lower(spec))
        .extracting(object -> object.address().toString())
        .doesNotContain("workspace.fraud#storage");
    assertThat(one(spec, "workspace.fraud").field("properties.storageAccount"))
        .isEqualTo(Value.of(storage));
  }

  @Test
  void aGroupThatWasThereIsUsed() {
    assertThat(one(Specs.quickstart().spec(), "azure#group").present()).isEqualTo(Present.USE);
  }

  @Test
  void theRemainderOfTheTrafficGoesToTheDefault() {
    assertThat(traffic(Specs.quickstart())).isEqualTo(shares("blue", 90, "green", 10));
  }

  @Test
  void aNewDefaultTakesWhatTheOthersLeave() {
    var specs =
        Specs.quickstart()
            .set(BLUE, "default", false)
            .set(GREEN, "default", true)
            .set(GREEN, "traffic", 40);

    assertThat(traffic(specs)).isEqualTo(shares("blue", 20, "green", 80));
  }

  @Test
  void aSoleVersionServesAll() {
    var specs = Specs.quickstart().without(GREEN);

    assertThat(traffic(specs)).isEqualTo(shares("blue", 100));
  }

  @Test
  void anEndpointWithoutVersionsSendsRequestsNowhere() {
    assertThat(traffic(Specs.quickstart().without(GREEN).without(BLUE))).isEqualTo(shares());
  }

  @Test
  void aDevTestClusterHasOneRouterInstance() {
    var spec = Specs.quickstart().set(CLUSTER, "purpose", "DevTest").spec();
    var setting = "properties.configurationSettings.inferenceRouterHA";

    assertThat(one(spec, "cluster.serving#extension").field(setting)).isEqualTo(Value.of("False"));
    assertThat(one(spec, "cluster.serving#compute").field("tags.drydock-purpose"))
        .isEqualTo(Value.of("DevTest"));
  }

  @Test
  void aPoolThatScalesItselfSaysNothingOfItsSize() {
    var spec = Specs.quickstart().set(CLUSTER, "min", 1).set(CLUSTER, "max", 5).spec();
    var aks = one(spec, "cluster.serving#aks");

    assertThat(aks.field("properties.agentPoolProfiles.system.count").isNull()).isTrue();
    assertThat(aks.field("properties.agentPoolProfiles.system.maxCount")).isEqualTo(Value.of(5));
    assertThat(aks.arguments()).containsKey("once:properties.agentPoolProfiles.system.count");
  }

  @Test
  void aPoolThatScalesItselfBeginsBetweenItsBounds() {
    var count = "once:properties.agentPoolProfiles.system.count";
    var more = Specs.quickstart().set(CLUSTER, "min", 5).set(CLUSTER, "max", 8).spec();
    var fewer = Specs.quickstart().set(CLUSTER, "min", 1).set(CLUSTER, "max", 2).spec();

    assertThat(one(more, "cluster.serving#aks").arguments()).containsEntry(count, Value.of(5));
    assertThat(one(fewer, "cluster.serving#aks").arguments()).containsEntry(count, Value.of(2));
  }

  @Test
  void anAddressThatNoTagHoldsIsRefused() {
    var model = Address.of("model", "m".repeat(257));
    var spec =
        Specs.quickstart()
            .set(model, "name", "long")
            .set(model, "workspace", WORKSPACE)
            .set(model, "version", "1")
            .set(model, "uri", "azureml://models/long")
            .set(model, "type", "custom")
            .spec();

    assertThatThrownBy(() -> lower(spec))
        .isInstanceOfSatisfying(
            Faults.class,
            faults ->
                assertThat(faults.diagnostics()).extracting("code").containsExactly(Code.DRY0420));
  }

  @Test
  void extendedResourcesTravelAsATag() {
    var pool = map("vm_size", "Standard_NP10s", "nodes", 1);
    pool.put("extended_resources", map("xilinx.com/fpga-u250", 1, "intel.com/arria", 2));
    var spec = Specs.quickstart().set(CLUSTER, "node_pool", map("fpga", pool)).spec();

    assertThat(
            one(spec, "cluster.serving#pool.fpga")
                .field("properties.tags.drydock-extended-resources"))
        .isEqualTo(Value.of("intel.com/arria=2,xilinx.com/fpga-u250=1"));
  }

  @Test
  void anAttachedClusterIsOnlyACompute() {
    var aks = GROUP + "/providers/Microsoft.ContainerService/managedClusters/theirs";
    var spec = Specs.quickstart().set(CLUSTER, "attach", aks).spec();

    assertThat(lower(spec))
        .filteredOn(object -> object.address().resource().equals(CLUSTER))
        .extracting(object -> object.address().role())
        .containsExactly(Role.COMPUTE);
    assertThat(one(spec, "cluster.serving#compute").field("properties.resourceId"))
        .isEqualTo(Value.of(aks));
  }

  @Test
  void v1DefaultsAreWrittenOut() {
    var blue = one(Specs.quickstart().spec(), "version.scoring.blue");

    assertThat(blue.field("properties.requestSettings.requestTimeout")).isEqualTo(Value.of("PT1M"));
    assertThat(blue.field("properties.requestSettings.maxQueueWait")).isEqualTo(Value.of("PT0.5S"));
    assertThat(blue.field("properties.scaleSettings.maxInstances")).isEqualTo(Value.of(10));
    assertThat(
            blue.field("properties.containerResourceRequirements.containerResourceRequests.memory"))
        .isEqualTo(Value.of("1Gi"));
  }

  @Test
  void aFixedNumberOfReplicasTurnsAutoscalingOff() {
    var specs = Specs.quickstart().unset(BLUE, "autoscale").set(BLUE, "replicas", 4);
    var blue = one(specs.spec(), "version.scoring.blue");

    assertThat(blue.field("properties.scaleSettings.scaleType")).isEqualTo(Value.of("Default"));
    assertThat(blue.field("sku.capacity")).isEqualTo(Value.of(4));
    assertThat(blue.field("properties.scaleSettings.maxInstances").isNull()).isTrue();
  }

  @Test
  void aManagedEndpointNeedsNoClusterAndItsVersionsNameAVmSize() {
    var specs =
        Specs.quickstart()
            .unset(ENDPOINT, "cluster")
            .set(ENDPOINT, "workspace", WORKSPACE)
            .set(ENDPOINT, "runtime", "managed")
            .set(BLUE, "vm_size", "Standard_DS3_v2");
    var blue = one(specs.spec(), "version.scoring.blue");

    assertThat(one(specs.spec(), "endpoint.scoring").field("properties.compute").isNull()).isTrue();
    assertThat(blue.field("properties.endpointComputeType")).isEqualTo(Value.of("Managed"));
    assertThat(blue.field("properties.instanceType")).isEqualTo(Value.of("Standard_DS3_v2"));
  }

  @Test
  void theKubernetesRuntimeIsNotOurs() {
    var spec = Specs.quickstart().set(ENDPOINT, "runtime", "kubernetes").spec();

    assertThat(lower(spec))
        .extracting(object -> object.address().resource().kind())
        .doesNotContain("endpoint", "version");
  }

  @Test
  void anEnvironmentIsNamedByWhatIsInIt() {
    var same = one(Specs.quickstart().spec(), "version.scoring.blue#environment");
    var changed =
        one(
            Specs.quickstart().set(BLUE, "environment", map("image", "other")).spec(),
            "version.scoring.blue#environment");

    assertThat(same.id())
        .isEqualTo(one(Specs.quickstart().spec(), "version.scoring.blue#environment").id())
        .isNotEqualTo(changed.id());
    assertThat(same.id().text()).startsWith(ML + "/environments/scoring-blue/versions/");
  }

  @Test
  void keysAreSecret() {
    var keys =
        map(
            "primary",
            Value.of("first-key").hidden(),
            "secondary",
            Value.of("second-key").hidden());
    var endpoint = one(Specs.quickstart().set(ENDPOINT, "keys", keys).spec(), "endpoint.scoring");

    assertThat(endpoint.field("properties.keys.primaryKey").isSensitive()).isTrue();
    assertThat(endpoint.toString()).doesNotContain("first-key", "second-key");
  }

  @Test
  void everyVersionComesBeforeTheTraffic() {
    assertThat(one(Specs.quickstart().spec(), "endpoint.scoring#traffic").needs())
        .containsExactly(
            new Edge(ENDPOINT, Role.SELF), new Edge(BLUE, Role.SELF), new Edge(GREEN, Role.SELF));
  }

  @Test
  void aModelFileIsNamedByItsContent(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("fraud.onnx"), "abc");
    var specs = Specs.quickstart(directory).unset(MODEL, "uri").set(MODEL, "path", "fraud.onnx");
    // SHA-256 of "abc", FIPS 180-2 appendix B.1.
    var place =
        "drydock/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad/fraud.onnx";

    var file = one(specs.spec(), "model.fraud#file");

    assertThat(file.id())
        .isEqualTo(new ObjectId.Arm(ML + "/datastores/workspaceblobstore#" + place));
    assertThat(file.present()).isEqualTo(Present.SAME);
    assertThat(one(specs.spec(), "model.fraud").field("properties.modelUri"))
        .isEqualTo(Value.of("azureml:/" + ML + "/datastores/workspaceblobstore/paths/" + place));
  }

  @Test
  void codeIsUploadedWithoutWhatIsIgnored(@TempDir Path directory) throws IOException {
    var source = Files.createDirectory(directory.resolve("src"));
    Files.writeString(source.resolve("score.py"), "print()");
    Files.writeString(source.resolve("notes.txt"), "no");
    Files.writeString(source.resolve(".amlignore"), "*.txt\n.amlignore\n");
    var code = map("source_dir", "src", "entry_script", "score.py");
    var spec = Specs.quickstart(directory).set(BLUE, "code", code).spec();

    assertThat(lower(spec))
        .filteredOn(object -> object.address().role() == Role.FILE)
        .extracting(object -> object.address().toString())
        .containsExactly("version.scoring.blue#file.score.py");
    assertThat(one(spec, "version.scoring.blue").field("properties.codeConfiguration.codeId"))
        .isEqualTo(Value.of(one(spec, "version.scoring.blue#code").id().text()));
  }

  @Test
  void deletingAWorkspaceTakesItsAssetsAlongButNoEndpointOrCompute() {
    var spec = Specs.quickstart().spec();
    var workspace = one(spec, "workspace.fraud").id();

    assertThat(one(spec, "model.fraud").containers()).containsExactly(workspace);
    assertThat(one(spec, "endpoint.scoring").containers()).isEmpty();
    assertThat(one(spec, "cluster.serving#compute").containers()).isEmpty();
    assertThat(one(spec, "endpoint.scoring#traffic").containers())
        .containsExactly(one(spec, "endpoint.scoring").id());
    assertThat(one(spec, "cluster.serving#extension").containers())
        .containsExactly(one(spec, "cluster.serving#aks").id());
  }

  private static Value traffic(Specs specs) {
    return one(specs.spec(), "endpoint.scoring#traffic").field("properties.traffic");
  }

  private static Value shares(Object... shares) {
    var entries = new LinkedHashMap<String, Value>();
    map(shares).forEach((name, share) -> entries.put(name, Value.of((Integer) share)));
    return Value.object(entries);
  }

  static List<DesiredObject> lower(Spec spec) {
    return spec.resources().stream()
        .flatMap(resource -> Lowering.lower(resource, spec).stream())
        .toList();
  }

  static DesiredObject one(Spec spec, String address) {
    return lower(spec).stream()
        .filter(object -> object.address().toString().equals(address))
        .findFirst()
        .orElseThrow();
  }
}
