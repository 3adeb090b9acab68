package dev.drydock.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.ArmType;
import dev.drydock.azure.history.Identity;
import dev.drydock.azure.types.Clusters;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.spi.History;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import dev.drydock.spi.transport.Header;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final String VALUES = "/eventtypes/management/values";
  private static final String GROUP =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/fraud";
  private static final String ENDPOINT =
      GROUP
          + "/providers/Microsoft.MachineLearningServices/workspaces/fraud/onlineEndpoints/scoring";
  private static final String CLUSTER =
      GROUP + "/providers/Microsoft.ContainerService/managedClusters/serving";
  private static final String WRITE =
      "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/write";

  private final Azure azure = new Azure();
  private final LiveObject endpoint = endpoint(ENDPOINT);

  @Test
  void eventsOfOneChangeAreOneTraceFromItsBeginning() {
    log(
        event("2025-12-31T10:00:04Z", "maria@example.com", "a", WRITE, "Succeeded"),
        event("2025-12-31T10:00:02Z", "maria@example.com", "a", WRITE, "Accepted"),
        event("2025-12-31T10:00:00Z", "maria@example.com", "a", WRITE, "Started"),
        event("2025-12-30T10:00:00Z", "drydock", "b", WRITE, "Succeeded"));

    assertThat(traces(endpoint))
        .containsExactly(
            new Trace("maria@example.com", WRITE, Instant.parse("2025-12-31T10:00:00Z")),
            new Trace("drydock", WRITE, Instant.parse("2025-12-30T10:00:00Z")));
  }

  @Test
  void whatWasRefusedOrOnlyToldIsNoChange() {
    log(
        event("2025-12-31T10:00:01Z", "maria@example.com", "a", WRITE, "Failed"),
        event("2025-12-31T10:00:00Z", "maria@example.com", "a", WRITE, "Started"),
        event(
            "2025-12-31T09:00:00Z",
            "maria@example.com",
            "b",
            WRITE.replace("write", "listKeys/action"),
            "Succeeded"),
        event("2025-12-31T08:00:00Z", "", "c", WRITE, "Succeeded"),
        event("2025-12-31T07:00:00Z", "maria@example.com", "d", "Some/health/event", "Succeeded"));

    assertThat(traces(endpoint)).isEmpty();
  }

  @Test
  void whatWasTakenOnAndFailedHalfWayIsAChange() {
    log(
        event("2025-12-31T10:00:09Z", "maria@example.com", "a", WRITE, "Failed"),
        event("2025-12-31T10:00:00Z", "maria@example.com", "a", WRITE, "Accepted"));

    assertThat(traces(endpoint)).hasSize(1);
  }

  @Test
  void idsAndOperationsAreMatchedInWhateverCase() {
    azure.arm.answering(
        "GET",
        VALUES,
        TinyArm.json(
            200,
            TinyArm.parse(
                "{\"value\":["
                    + event("2025-12-31T10:00:00Z", "maria@example.com", "a", WRITE, "Succeeded")
                        .replace(ENDPOINT, ENDPOINT.toUpperCase(Locale.ROOT))
                        .replace("/write", "/WRITE")
                    + "]}")));

    assertThat(traces(endpoint)).hasSize(1);
  }

  @Test
  void trafficIsChangedUnderItsEndpointAndADefaultPoolUnderItsOwnIdAsWell() {
    log(event("2025-12-31T10:00:00Z", "maria@example.com", "a", WRITE, "Succeeded"));
    assertThat(traces(live(ENDPOINT + "#traffic", MachineLearning.TRAFFIC))).hasSize(1);

    // The cluster's own id comes first, its pool's after.
    log();
    log(
        event(
                "2025-12-31T10:00:00Z",
                "maria@example.com",
                "b",
                "Microsoft.ContainerService/managedClusters/agentPools/write",
                "Succeeded")
            .replace(ENDPOINT, CLUSTER + "/agentPools/system"));
    assertThat(traces(live(CLUSTER, Clusters.AKS))).hasSize(1);
  }

  @Test
  void manyObjectsOfAGroupTakeOneQuestionOfTheFormThatTheServiceAllows() {
    log();
    var many = IntStream.range(0, 40).mapToObj(i -> endpoint(ENDPOINT + i)).toList();

    azure.provider.history(many, Azure.NOW.minus(Duration.ofDays(1)));

    assertThat(questions())
        .containsExactly(
            "api-version=2015-04-01&$filter=eventTimestamp ge '2025-12-31T00:00:00Z' and"
                + " eventTimestamp le '2026-01-01T00:00:00Z' and resourceGroupName eq 'fraud'"
                + "&$select=caller,correlationId,eventTimestamp,operationName,resourceId,status");
  }

  @Test
  void itLooksNoFurtherBackThanTheServiceKeeps() {
    log();

    azure.provider.history(List.of(endpoint), Instant.EPOCH);

    assertThat(questions().getFirst())
        .contains("eventTimestamp ge '2025-10-03T00:01:00Z'")
        .contains("resourceUri eq '" + ENDPOINT + "'");
  }

  @Test
  void nothingIsAskedAboutNothingOrAboutTheFuture() {
    azure.provider.history(List.of(), Instant.EPOCH);
    azure.provider.history(List.of(endpoint), Azure.NOW.plusSeconds(1));

    assertThat(azure.arm.exchanges()).isEmpty();
  }

  @Test
  void theNextPageIsFollowed() {
    azure.arm.answering(
        "GET",
        VALUES,
        TinyArm.json(
            200,
            TinyArm.parse(
                "{\"value\":[],\"nextLink\":\"https://management.azure.com/next/page/two\"}")));
    azure.arm.answering(
        "GET",
        "/next/page/two",
        TinyArm.json(
            200,
            TinyArm.parse(
                "{\"value\":["
                    + event("2025-12-31T10:00:00Z", "maria@example.com", "a", WRITE, "Succeeded")
                    + "]}")));

    assertThat(traces(endpoint)).hasSize(1);
  }

  @Test
  void aThrottledQuestionIsAskedOnceAndToldAsSuch() {
    azure.arm.answering(
        "GET", VALUES, TinyArm.error(429, "TooMany", "slow down", new Header("Retry-After", "7")));

    assertThat(azure.provider.history(List.of(endpoint), Instant.EPOCH))
        .isEqualTo(
            new History.Failed(
                new ProviderFault.Throttled("TooMany: slow down", Duration.ofSeconds(7))));
    assertThat(azure.arm.exchanges()).hasSize(1);
  }

  @Test
  void theObjectItselfTellsItsLastChangeOrItsCreation() {
    var body = TinyArm.parse("{\"id\":\"" + ENDPOINT + "\",\"systemData\":{}}");
    assertThat(provenance(body)).isEqualTo(Provenance.NONE);

    body.withObject("/systemData")
        .put("createdBy", "drydock")
        .put("createdByType", "Application")
        .put("createdAt", "2025-12-30T10:00:00.1234567Z");
    assertThat(provenance(body))
        .isEqualTo(
            Provenance.of(
                new Trace(
                    "drydock", "Application", Instant.parse("2025-12-30T10:00:00.123456700Z"))));

    body.withObject("/systemData")
        .put("lastModifiedBy", "maria@example.com")
        .put("lastModifiedByType", "User")
        .put("lastModifiedAt", "2025-12-31T12:00:00+02:00");
    assertThat(provenance(body))
        .isEqualTo(
            Provenance.of(
                new Trace("maria@example.com", "User", Instant.parse("2025-12-31T10:00:00Z"))));
  }

  @Test
  void aUserIsKnownByNameAndAnApplicationByBothItsIds() {
    assertThat(Identity.names(token("{\"appid\":\"az\",\"oid\":\"1\",\"upn\":\"maria@x.y\"}")))
        .containsExactly("maria@x.y");
    assertThat(Identity.names(token("{\"appid\":\"a\",\"oid\":\"b\"}"))).containsExactly("a", "b");
    assertThat(Identity.names("opaque")).isEmpty();
    assertThat(Identity.names("a.!!!.c")).isEmpty();
    assertThat(azure.provider.self()).isEmpty();
  }

  private static String token(String claims) {
    var payload = claims.getBytes(StandardCharsets.UTF_8);
    return "h." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + ".s";
  }

  private static Provenance provenance(ObjectNode body) {
    return MachineLearning.ENDPOINT.live(new ObjectId.Arm(ENDPOINT), body).provenance();
  }

  private static LiveObject endpoint(String id) {
    return live(id, MachineLearning.ENDPOINT);
  }

  private static LiveObject live(String id, ArmType type) {
    return type.live(new ObjectId.Arm(id), TinyArm.parse("{\"id\":\"" + id + "\"}"));
  }

  private void log(String... events) {
    var value = "{\"value\":[" + String.join(",", events) + "]}";
    azure.arm.answering("GET", VALUES, TinyArm.json(200, TinyArm.parse(value)));
  }

  private List<Trace> traces(LiveObject live) {
    return switch (azure.provider.history(List.of(live), Instant.EPOCH)) {
      case History.Told(var traces) -> traces.getOrDefault(live.id(), List.of());
      case History.Failed(var fault) -> throw new AssertionError(fault);
    };
  }

  private List<String> questions() {
    return azure.arm.exchanges().stream()
        .map(one -> URLDecoder.decode(one.uri().getRawQuery(), StandardCharsets.UTF_8))
        .toList();
  }

  private static String event(String at, String who, String change, String how, String status) {
    return """
    {"caller":"%s","correlationId":"%s","eventTimestamp":"%s","resourceId":"%s",
     "operationName":{"value":"%s"},"status":{"value":"%s"}}
    """
        .formatted(who, change, at, ENDPOINT, how, status);
  }
}
