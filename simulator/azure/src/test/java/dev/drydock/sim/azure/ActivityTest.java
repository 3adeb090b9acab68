package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.wire.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {
  private static final String LOG =
      Cloud.SUB
          + "/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01";
  private static final String MARIA = "maria@example.com";
  private static final String SINCE = "eventTimestamp ge '2026-01-01T00:00:00Z'";

  private final Cloud cloud = new Cloud(3);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aWriteThatIsDoneAtOnceLeavesItsStartAndItsSuccess() {
    var answer = as(MARIA, "PUT", Cloud.GROUP, "{'location':'westeurope'}");

    var events = events("resourceGroupName eq 'FRAUD'");

    assertThat(told(events))
        .containsExactly(
            "maria@example.com Microsoft.Resources/subscriptions/resourceGroups/write Succeeded"
                + " Created",
            "maria@example.com Microsoft.Resources/subscriptions/resourceGroups/write Started ");
    assertThat(events)
        .allSatisfy(event -> {
          assertThat(event.path("correlationId").asText())
              .isEqualTo(answer.headers().first("x-ms-correlation-request-id").orElseThrow());
          assertThat(event.path("resourceId").asText()).isEqualTo(Cloud.GROUP);
          assertThat(event.path("resourceGroupName").asText()).isEqualTo("fraud");
          assertThat(event.at("/resourceProviderName/value").asText())
              .isEqualTo("Microsoft.Resources");
          assertThat(event.at("/claims/idtyp").asText()).isEqualTo("user");
          assertThat(event.path("eventTimestamp").asText())
              .isEqualTo("2026-01-01T00:00:00.0000000Z");
        });
    assertThat(events.getFirst().path("id").asText())
        .startsWith(Cloud.GROUP + "/events/")
        .endsWith("/ticks/639028224000000000");
  }

  @Test
  void anOperationLeavesItsAcceptanceAndLaterItsEnd() {
    cloud.group();

    cloud.follow(as(MARIA, "PUT", Cloud.STORAGE, Cloud.STORAGE_BODY));

    assertThat(told(events("resourceUri eq '" + Cloud.STORAGE.toUpperCase(Locale.ROOT) + "'")))
        .containsExactly(
            "maria@example.com Microsoft.Storage/storageAccounts/write Succeeded ",
            "maria@example.com Microsoft.Storage/storageAccounts/write Accepted Accepted",
            "maria@example.com Microsoft.Storage/storageAccounts/write Started ");
  }

  @Test
  void anOperationThatFailsSaysSoAtItsEnd() {
    cloud.serving();
    cloud.clusters.unschedulable = "0/3 nodes are available";

    var end = cloud.follow(as(MARIA, "PUT", Cloud.BLUE, Cloud.deployment("")));

    assertThat(end).startsWith("Failed");
    assertThat(events("resourceUri eq '" + Cloud.BLUE + "'").getFirst().path("level").asText())
        .isEqualTo("Error");
  }

  @Test
  void aRefusedWriteLeavesItsFailure() {
    as(MARIA, "PUT", Cloud.STORAGE, Cloud.STORAGE_BODY);

    assertThat(told(events("correlationId eq '" + correlation() + "'")))
        .first()
        .isEqualTo("maria@example.com Microsoft.Storage/storageAccounts/write Failed NotFound");
  }

  @Test
  void theCallerStandsInSystemDataWithItsKind() {
    cloud.workspace();
    cloud.follow(as(MARIA, "PATCH", Cloud.WORKSPACE, "{'tags':{'a':'1'}}"));
    var edited = cloud.json(Cloud.WORKSPACE).path("systemData");
    var identity = Cloud.GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ci";
    cloud.follow(as(identity, "PATCH", Cloud.WORKSPACE, "{'tags':{'a':'2'}}"));
    var again = cloud.json(Cloud.WORKSPACE).path("systemData");

    assertThat(edited.path("createdBy").asText()).isEqualTo("test");
    assertThat(edited.path("createdByType").asText()).isEqualTo("Application");
    assertThat(edited.path("lastModifiedBy").asText()).isEqualTo(MARIA);
    assertThat(edited.path("lastModifiedByType").asText()).isEqualTo("User");
    assertThat(again.path("lastModifiedByType").asText()).isEqualTo("ManagedIdentity");
  }

  @Test
  void whoOnlyReadsLeavesNothing() {
    cloud.serving();
    var before = events("").size();

    cloud.get(Cloud.ENDPOINT);
    cloud.get(Cloud.ENDPOINT + "/deployments");
    cloud.post(Cloud.ENDPOINT + "/listKeys", "");
    cloud.post(Cloud.CLUSTER + "/listClusterAdminCredential", "");

    assertThat(events("")).hasSize(before);
  }

  @Test
  void aKeyThatIsRegeneratedIsAnActionAndTheKeyIsNotInTheLog() {
    cloud.serving();
    cloud.follow(
        as(
            MARIA,
            "POST",
            Cloud.ENDPOINT + "/regenerateKeys",
            "{'keyType':'Primary','keyValue':'a-key-that-nobody-may-see-0123456789'}"));

    var events = events("resourceUri eq '" + Cloud.ENDPOINT + "'");

    assertThat(events.getFirst().at("/operationName/value").asText())
        .isEqualTo(
            "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/regenerateKeys/action");
    assertThat(events.toString()).doesNotContain("nobody-may-see").doesNotContain("Bearer");
  }

  @Test
  void onlyWhatIsSelectedIsShown() {
    cloud.group();

    var event = values(SINCE, "&$select=caller,Status").path("value").get(0);

    assertThat(event.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("caller", "status");
  }

  @Test
  void aLongLogComesInPagesThatEndToEndHoldEachEventOnce() {
    cloud.group();
    for (int i = 0; i < 130; i++) {
      as(MARIA, "PATCH", Cloud.GROUP, "{'tags':{'n':'" + i + "'}}");
      cloud.pass(Duration.ofSeconds(1));
    }

    var first = values(SINCE, "");
    var second = cloud.json(first.path("nextLink").asText());

    assertThat(first.path("value")).hasSize(200);
    assertThat(second.path("value")).hasSize(62);
    assertThat(second.has("nextLink")).isFalse();
    var ids = new ArrayList<String>();
    first.path("value").forEach(event -> ids.add(event.path("eventDataId").asText()));
    second.path("value").forEach(event -> ids.add(event.path("eventDataId").asText()));
    assertThat(ids).doesNotHaveDuplicates().hasSize(262);
    assertThat(first.at("/value/0/eventTimestamp").asText())
        .isGreaterThan(second.at("/value/0/eventTimestamp").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "resourceGroupName eq 'fraud'",
        "eventTimestamp gt '2026-01-01T00:00:00Z'",
        "eventTimestamp ge 'yesterday'",
        "eventTimestamp ge '2025-09-01T00:00:00Z'",
        "eventTimestamp ge '2026-01-01T00:00:00Z' and eventTimestamp le '2025-12-31T00:00:00Z'",
        "eventTimestamp ge '2026-01-01T00:00:00Z' and caller eq 'maria@example.com'",
        "eventTimestamp ge '2026-01-01T00:00:00Z' or resourceGroupName eq 'fraud'",
        "eventTimestamp ge '2026-01-01T00:00:00Z' and resourceGroupName eq 'a'"
            + " and resourceProvider eq 'b'"
      })
  void aFilterOfAnyOtherFormIsRefused(String filter) {
    var refused = cloud.get(query(filter, ""));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(Cloud.json(refused).path("code").asText()).isEqualTo("BadRequest");
    assertThat(Cloud.json(refused).path("message").asText()).isNotEmpty();
  }

  @Test
  void aSelectionOfWhatEventsDoNotHaveIsRefused() {
    assertThat(cloud.get(query(SINCE, "&$select=password")).status()).isEqualTo(400);
  }

  @Test
  void theLogIsToldOfOneSubscriptionOnly() {
    cloud.group();
    var other =
        LOG.replace("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001");

    assertThat(cloud.json(other + "&$filter=" + encoded(SINCE)).path("value")).isEmpty();
  }

  @Test
  void whatHappensBeforeTheStartOrAfterTheEndIsLeftOut() {
    cloud.group();
    cloud.pass(Duration.ofHours(1));
    as(MARIA, "PATCH", Cloud.GROUP, "{'tags':{}}");
    cloud.pass(Duration.ofHours(1));
    cloud.group();
    var span =
        "eventTimestamp ge '2026-01-01T00:30:00Z' and eventTimestamp le '2026-01-01T01:30:00Z'";

    var found = new ArrayList<JsonNode>();
    values(span, "").path("value").forEach(found::add);

    assertThat(found).hasSize(2).allMatch(e -> e.path("caller").asText().equals(MARIA));
  }

  private String correlation() {
    return events("").getFirst().path("correlationId").asText();
  }

  private Response as(String who, String method, String path, String body) {
    return cloud.as(who, method, path, body);
  }

  private List<JsonNode> events(String more) {
    var events = new ArrayList<JsonNode>();
    var filter = more.isEmpty() ? SINCE : SINCE + " and " + more;
    values(filter, "").path("value").forEach(events::add);
    return events;
  }

  private JsonNode values(String filter, String more) {
    var response = cloud.get(query(filter, more));
    assertThat(response.status()).as(response.text()).isEqualTo(200);
    return Cloud.json(response);
  }

  private static String query(String filter, String more) {
    return LOG + "&$filter=" + encoded(filter) + more;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> told(List<JsonNode> events) {
    return events.stream()
        .map(event ->
            String.join(
                " ",
                event.path("caller").asText(),
                event.at("/operationName/value").asText(),
                event.at("/status/value").asText(),
                event.at("/subStatus/value").asText()))
        .toList();
  }
}
