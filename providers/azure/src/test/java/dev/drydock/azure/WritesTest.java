package dev.drydock.azure;

import static dev.drydock.azure.LoweringTest.one;
import static dev.drydock.azure.Specs.BLUE;
import static dev.drydock.azure.Specs.CLUSTER;
import static dev.drydock.azure.Specs.ENDPOINT;
import static dev.drydock.azure.Specs.map;
import static dev.drydock.azure.TinyArm.error;
import static dev.drydock.azure.TinyArm.json;
import static dev.drydock.azure.TinyArm.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.drydock.azure.arm.Json;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.ClusterAccess.Access;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.transport.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritesTest {
  private final Azure azure = new Azure();
  private final DesiredObject blue = one(Specs.quickstart().spec(), "version.scoring.blue");
  private final DesiredObject scoring = one(Specs.quickstart().spec(), "endpoint.scoring");
  private final DesiredObject traffic = one(Specs.quickstart().spec(), "endpoint.scoring#traffic");
  private final DesiredObject aks = one(Specs.quickstart().spec(), "cluster.serving#aks");
  private final DesiredObject extension =
      one(Specs.quickstart().spec(), "cluster.serving#extension");

  static List<DesiredObject> ordinary() {
    return LoweringTest.lower(Specs.quickstart().spec()).stream()
        .filter(object -> !List.of("traffic", "extension", "file").contains(role(object)))
        .toList();
  }

  private static String role(DesiredObject object) {
    return object.address().role().word();
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void whatWasCreatedReadsBackAsItWasAskedFor(DesiredObject desired) {
    azure.arm.holding(
        "/subscriptions/00000000-0000-0000-0000-000000000000", parse("{\"tenantId\":\"t\"}"));

    assertThat(azure.create(desired)).isInstanceOf(Progress.Done.class);

    var live = azure.read(desired);
    assertThat(live.mark()).isEqualTo(Azure.mark(desired));
    assertThat(desired.type().fields())
        .filteredOn(field -> !desired.field(field.path()).isNull())
        .allSatisfy(field ->
            assertThat(
                    Canonical.equal(
                        live.field(field.path()), desired.field(field.path()), field.comparison()))
                .as("%s: %s", field.path(), live.field(field.path()))
                .isTrue());
  }

  @Test
  void theClusterIsWrittenThroughTheSdkAsAzureWantsIt() {
    azure.create(aks);

    var exchange = azure.arm.exchanges().getLast();
    var body = parse(exchange.body());
    assertThat(exchange.uri().getQuery()).isEqualTo("api-version=2025-09-01");
    assertThat(body.at("/properties/agentPoolProfiles/0/name").asText()).isEqualTo("system");
    assertThat(body.at("/properties/agentPoolProfiles/0/mode").asText()).isEqualTo("System");
    assertThat(body.at("/properties/agentPoolProfiles/0/count").asInt()).isEqualTo(3);
    assertThat(body.at("/properties/dnsPrefix").asText()).isEqualTo("serving");
    assertThat(body.at("/tags/drydock-address").asText()).isEqualTo("cluster.serving#aks");
  }

  @Test
  void aClusterPutCarriesTheLivePools() {
    azure.create(aks);
    var body = azure.arm.held(aks.id().text());
    body.withArray("/properties/agentPoolProfiles").addObject().put("name", "gpu").put("count", 7);
    body.put("eTag", "ignored");
    var more = one(Specs.quickstart().set(CLUSTER, "nodes", 5).spec(), "cluster.serving#aks");

    assertThat(azure.update(more, azure.read(aks))).isInstanceOf(Progress.Done.class);

    var sent = parse(azure.arm.exchanges().getLast().body()).at("/properties/agentPoolProfiles");
    assertThat(sent.at("/0/count").asInt()).isEqualTo(5);
    assertThat(sent.at("/1/name").asText()).isEqualTo("gpu");
    assertThat(sent.at("/1/count").asInt()).isEqualTo(7);
  }

  @Test
  void anETagGoesAlongWithTheWriteItGuards() {
    azure.create(aks);
    Json.put(azure.arm.held(aks.id().text()), "eTag", TextNode.valueOf("v7"));
    var more = one(Specs.quickstart().set(CLUSTER, "nodes", 5).spec(), "cluster.serving#aks");

    azure.update(more, azure.read(aks));

    assertThat(azure.arm.exchanges().getLast().headers()).contains(new Header("If-Match", "v7"));
  }

  @Test
  void anObjectThatChangedSinceItWasReadIsLeftAlone() {
    azure.create(scoring);
    var seen = azure.read(scoring);
    azure.arm.held(scoring.id().text()).withObject("/properties").put("description", "theirs");

    assertThat(azure.update(scoring, seen))
        .isEqualTo(
            new Progress.Failed(new ProviderFault.Conflict(scoring.id() + " has just changed.")));
    assertThat(azure.arm.calls()).last().asString().startsWith("GET");
  }

  @Test
  void trafficAndEndpointCarryEachOther() {
    azure.create(scoring);
    assertThat(azure.create(traffic)).isInstanceOf(Progress.Done.class);
    var described =
        one(Specs.quickstart().set(ENDPOINT, "description", "new").spec(), "endpoint.scoring");

    assertThat(azure.update(described, azure.read(scoring))).isInstanceOf(Progress.Done.class);

    var body = azure.arm.held(scoring.id().text());
    assertThat(body.at("/properties/traffic/blue").asInt()).isEqualTo(90);
    assertThat(body.at("/properties/description").asText()).isEqualTo("new");
    assertThat(azure.read(traffic).mark()).isEqualTo(Azure.mark(traffic));
    assertThat(azure.read(described).mark()).isEqualTo(Azure.mark(described));
  }

  @Test
  void thereIsNoTrafficBeforeSomebodySetIt() {
    azure.create(scoring);

    assertThat(azure.provider.read(traffic.id(), traffic.type()))
        .isInstanceOf(Reading.Absent.class);
  }

  @Test
  void theServingVersionsMustOutliveTheTraffic() {
    azure.create(scoring);
    azure.create(traffic);

    assertThat(azure.read(traffic).references())
        .extracting(Object::toString)
        .containsExactly(scoring.id() + "/deployments/blue", scoring.id() + "/deployments/green");
  }

  @Test
  void anExtensionKeepsItsMarkOnTheCluster() {
    azure.create(aks);

    assertThat(azure.create(extension)).isInstanceOf(Progress.Done.class);

    assertThat(azure.read(extension).mark()).isEqualTo(Azure.mark(extension));
    assertThat(azure.arm.held(aks.id().text()).at("/tags/drydock-asserted-extension").asText())
        .isNotEmpty();
    assertThat(azure.read(aks).mark()).isEqualTo(Azure.mark(aks));
  }

  @Test
  void eachHostGetsATokenOfItsOwnScope() {
    azure.create(scoring);

    assertThat(azure.arm.exchanges().getLast().headers())
        .contains(
            new Header("Authorization", "Bearer token for https://management.azure.com/.default"));
  }

  @Test
  void whatIsGoneIsGoneHoweverOftenItIsDeleted() {
    azure.create(scoring);
    var live = azure.read(scoring);

    assertThat(azure.provider.start(new Write.Delete(live, false)))
        .isInstanceOf(Progress.Gone.class);
    assertThat(azure.provider.start(new Write.Delete(live, false)))
        .isInstanceOf(Progress.Gone.class);
    azure.arm.answering("DELETE", "/scoring", error(404, "ResourceNotFound", "no"));
    assertThat(azure.provider.start(new Write.Delete(live, false)))
        .isInstanceOf(Progress.Gone.class);
  }

  @Test
  void aComputeIsDetachedAndItsClusterStays() {
    var compute = one(Specs.quickstart().spec(), "cluster.serving#compute");
    azure.create(compute);

    azure.provider.start(new Write.Delete(azure.read(compute), false));

    assertThat(azure.arm.exchanges().getLast().uri().getQuery())
        .contains("underlyingResourceAction=Detach");
  }

  @Test
  void aPurgedWorkspaceLeavesItsNameFree() {
    var workspace = one(Specs.quickstart().spec(), "workspace.fraud");
    azure.create(workspace);

    azure.provider.start(new Write.Delete(azure.read(workspace), true));

    assertThat(azure.arm.exchanges().getLast().uri().getQuery()).contains("forceToPurge=true");
  }

  @Test
  void aPurgedVaultIsPurgedInItsRegion() {
    var vault = one(Specs.quickstart().spec(), "workspace.fraud#vault");
    azure.arm.holding(
        "/subscriptions/00000000-0000-0000-0000-000000000000", parse("{\"tenantId\":\"t\"}"));
    azure.create(vault);
    var live = azure.read(vault);
    azure.arm.calls();

    assertThat(azure.provider.start(new Write.Delete(live, true)))
        .isInstanceOf(Progress.Gone.class);

    assertThat(azure.arm.calls())
        .last()
        .asString()
        .matches("POST .*/locations/westeurope/deletedVaults/v.*/purge");
  }

  @Test
  void aGroupWithSomethingElseInItStaysAndLosesItsMark() {
    var group = one(Specs.quickstart().spec(), "azure#group");
    azure.create(group);
    azure.arm.answering("GET", "/resources", json(200, parse("{\"value\":[{\"id\":\"x\"}]}")));

    assertThat(azure.provider.start(new Write.Delete(azure.read(group), false)))
        .isInstanceOfSatisfying(
            Progress.Done.class, done -> assertThat(done.live().mark()).isEqualTo(Mark.NONE));
    assertThat(azure.arm.holds(group.id().text())).isTrue();
  }

  @Test
  void anEmptyGroupGoes() {
    var group = one(Specs.quickstart().spec(), "azure#group");
    azure.create(group);

    assertThat(azure.provider.start(new Write.Delete(azure.read(group), false)))
        .isInstanceOf(Progress.Gone.class);
    assertThat(azure.arm.holds(group.id().text())).isFalse();
  }

  @Test
  void releasingTakesOnlyTheMarkOff() {
    azure.create(blue);

    var progress = azure.provider.start(new Write.Release(azure.read(blue)));

    assertThat(progress).isInstanceOf(Progress.Done.class);
    assertThat(azure.read(blue).mark()).isEqualTo(Mark.NONE);
    assertThat(azure.read(blue).field("tags.drydock-role")).isEqualTo(Value.of("control"));
  }

  @Test
  void aNewKeyIsSetByAnActionAndTheBodyNeverCarriesIt() {
    azure.create(scoring);
    var keys = map("primary", "brand-new-key");
    var keyed = one(Specs.quickstart().set(ENDPOINT, "keys", keys).spec(), "endpoint.scoring");
    var mark = new Mark.Owned("fraud", keyed.address(), "1:x", "1,salt:digest,.");
    azure.arm.answering("POST", "/listKeys", json(200, parse("{\"primaryKey\":\"old\"}")));
    var live = azure.read(scoring);
    azure.arm.calls();

    assertThat(azure.provider.start(new Write.Update(keyed, live, mark)))
        .isInstanceOf(Progress.Done.class);

    var calls = azure.arm.exchanges();
    assertThat(calls.get(1).uri().getPath()).endsWith("/regenerateKeys");
    assertThat(new String(calls.get(1).body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"keyType\":\"Primary\",\"keyValue\":\"brand-new-key\"}");
    assertThat(new String(calls.getLast().body(), StandardCharsets.UTF_8))
        .doesNotContain("brand-new-key");
  }

  @Test
  void aServiceThatQuotesAKeyIsNotQuoted() {
    var keys = map("primary", "brand-new-key");
    var keyed = one(Specs.quickstart().set(ENDPOINT, "keys", keys).spec(), "endpoint.scoring");
    azure.arm.answering("PUT", "/scoring", error(400, "BadKey", "brand-new-key is too short."));

    assertThat(azure.create(keyed))
        .isEqualTo(
            new Progress.Failed(
                new ProviderFault.Rejected("BadKey", "(sensitive value) is too short.")));
  }

  @Test
  void fixedReplicasLeaveNoAutoscalingBehind() {
    azure.create(blue);
    var fixed =
        one(
            Specs.quickstart().unset(BLUE, "autoscale").set(BLUE, "replicas", 4).spec(),
            "version.scoring.blue");

    azure.update(fixed, azure.read(blue));

    var body = azure.arm.held(blue.id().text());
    assertThat(body.at("/properties/scaleSettings").toString())
        .isEqualTo("{\"scaleType\":\"Default\"}");
    assertThat(body.at("/sku/capacity").asInt()).isEqualTo(4);
  }

  @Test
  void anAdministratorsKubeconfigIsHandedOver() {
    var text = "apiVersion: v1";
    var encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    azure.arm.answering(
        "POST",
        "/listClusterAdminCredential",
        json(200, parse("{\"kubeconfigs\":[{\"name\":\"a\",\"value\":\"" + encoded + "\"}]}")));

    assertThat(azure.provider.access(aks.id()))
        .isInstanceOfSatisfying(
            Access.Granted.class, granted -> assertThat(granted.kubeconfig()).isEqualTo(text));
  }

  @Test
  void aClusterThatIsNotThereGivesNoAccess() {
    azure.arm.answering(
        "POST", "/listClusterAdminCredential", error(404, "ResourceNotFound", "no"));

    assertThat(azure.provider.access(aks.id())).isInstanceOf(Access.NoCluster.class);
  }
}
