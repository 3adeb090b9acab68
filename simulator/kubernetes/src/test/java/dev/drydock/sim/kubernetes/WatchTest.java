package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.wire.Feed;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.Table;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final String MAPS = "/api/v1/namespaces/default/configmaps";
  private static final String TABLE = "application/json;as=Table;g=meta.k8s.io;v=v1";

  private final Lab lab = new Lab(11);

  private Response watch(String query, String accept) {
    var headers = Headers.of("Authorization", "Bearer " + lab.token()).and("Accept", accept);
    var uri = URI.create("https://" + Lab.HOST + MAPS + "?watch=true" + query);
    return lab.clusters.serve(Lab.KEY, new Request("GET", uri, headers, new byte[0]));
  }

  private Response watch(String query) {
    return watch(query, "application/json");
  }

  private void create(String name, String label) {
    lab.post(MAPS, "{'metadata':{'name':'" + name + "','labels':{'l':'" + label + "'}}}");
  }

  private void label(String name, String label) {
    lab.call(
        "PATCH",
        MAPS + "/" + name,
        "application/merge-patch+json",
        "{\"metadata\":{\"labels\":{\"l\":\"" + label + "\"}}}");
  }

  private String version() {
    return Json.text(lab.get(MAPS), "metadata", "resourceVersion");
  }

  private static Feed feed(Response response) {
    return response.feed().orElseThrow();
  }

  private static List<JsonNode> events(String lines) {
    return lines.lines().<JsonNode>map(Json::parse).toList();
  }

  private static List<JsonNode> more(Feed feed) {
    return events(new String(feed.more().orElseThrow(), StandardCharsets.UTF_8));
  }

  private static List<String> told(List<JsonNode> events) {
    return events.stream()
        .map(event ->
            Json.text(event, "type")
                + " "
                + Json.text(event, "object", "metadata", "name")
                + " "
                + Json.text(event, "object", "metadata", "labels", "l"))
        .toList();
  }

  @Test
  void everyWriteAfterAVersionIsToldOnce() {
    var from = version();
    create("a", "1");
    var response = watch("&resourceVersion=" + from);
    assertThat(told(events(response.text()))).containsExactly("ADDED a 1");

    label("a", "2");
    lab.call("DELETE", MAPS + "/a", "", "");

    assertThat(told(more(feed(response)))).containsExactly("MODIFIED a 2", "DELETED a 2");
    assertThat(more(feed(response))).isEmpty();
  }

  @Test
  void withoutAVersionItBeginsWithWhatThereIs() {
    create("a", "1");

    var response = watch("&labelSelector=l");

    assertThat(told(events(response.text()))).containsExactly("ADDED a 1");
    assertThat(more(feed(response))).isEmpty();
  }

  @Test
  void whatLeavesTheSelectionIsDeletedInItsLastMatchingState() {
    create("a", "in");
    var response = watch("&labelSelector=l%3Din&resourceVersion=" + version());

    label("a", "out");
    label("a", "still out");
    label("a", "in");

    assertThat(told(more(feed(response)))).containsExactly("DELETED a in", "ADDED a in");
  }

  @Test
  void aFieldSelectorChoosesByName() {
    var response = watch("&fieldSelector=metadata.name%3Db&resourceVersion=" + version());

    create("a", "1");
    create("b", "1");

    assertThat(told(more(feed(response)))).containsExactly("ADDED b 1");
  }

  @Test
  void otherNamespacesAndKindsAreNotTold() {
    var response = watch("&resourceVersion=" + version());

    lab.post("/api/v1/namespaces/kube-public/configmaps", "{'metadata':{'name':'x'}}");
    lab.post("/api/v1/namespaces/default/secrets", "{'metadata':{'name':'x'}}");

    assertThat(more(feed(response))).isEmpty();
  }

  @Test
  void aBookmarkTellsHowFarItCame() {
    var response = watch("&allowWatchBookmarks=true&resourceVersion=" + version());
    lab.post("/api/v1/namespaces/default/secrets", "{'metadata':{'name':'x'}}");
    more(feed(response));

    var bookmark = events(new String(feed(response).pulse(), StandardCharsets.UTF_8)).getFirst();

    assertThat(Json.text(bookmark, "type")).isEqualTo("BOOKMARK");
    assertThat(Json.text(bookmark, "object", "metadata", "resourceVersion")).isEqualTo(version());
    assertThat(feed(watch("&resourceVersion=" + version())).pulse()).isEmpty();
  }

  @Test
  void aWatchListEndsWithAMark() {
    create("a", "1");

    var events =
        events(
            watch(
                    "&labelSelector=l&sendInitialEvents=true&allowWatchBookmarks=true"
                        + "&resourceVersionMatch=NotOlderThan")
                .text());

    assertThat(told(events)).containsExactly("ADDED a 1", "BOOKMARK  ");
    assertThat(events.getLast().at("/object/metadata/annotations").toString())
        .isEqualTo("{\"k8s.io/initial-events-end\":\"true\"}");
  }

  @Test
  void aWatchListMustSayHowOldItMayBe() {
    assertThat(watch("&sendInitialEvents=true").status()).isEqualTo(422);
    assertThat(watch("&resourceVersionMatch=NotOlderThan").status()).isEqualTo(422);
  }

  @Test
  void historyThatIsGoneEndsTheWatchWithAnError() {
    var early = watch("&resourceVersion=" + version());
    var rows = lab.world.table("kubernetes.objects." + Lab.KEY);
    lab.world.transact(() -> {
      for (int i = 0; i <= Table.HISTORY; i++) {
        rows.put("x/y/z/row", "{\"metadata\":{}}");
      }
      return "";
    });

    var event = more(feed(early)).getFirst();

    assertThat(Json.text(event, "type")).isEqualTo("ERROR");
    assertThat(event.at("/object/code").asInt()).isEqualTo(410);
    assertThat(Json.text(event, "object", "reason")).isEqualTo("Expired");
    assertThat(feed(early).more()).isEmpty();
  }

  @Test
  void aTableTellsItsColumnsOnce() {
    create("a", "1");
    create("b", "1");

    var events = events(watch("&labelSelector=l&resourceVersion=0", TABLE).text());

    assertThat(events).hasSize(2);
    assertThat(events.getFirst().at("/object/columnDefinitions")).hasSize(3);
    assertThat(events.getLast().at("/object/columnDefinitions").isNull()).isTrue();
    assertThat(events.getLast().at("/object/rows/0/cells/0").asText()).isEqualTo("b");
  }

  @Test
  void metadataAloneIsToldWhenThatIsAccepted() {
    create("a", "1");

    var event =
        events(
                watch(
                        "&labelSelector=l&resourceVersion=0",
                        "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io")
                    .text())
            .getFirst();

    assertThat(Json.text(event, "object", "kind")).isEqualTo("PartialObjectMetadata");
    assertThat(event.path("object").has("data")).isFalse();
  }

  @Test
  void whoAsksForAWebSocketIsTurnedAwayAtOnce() {
    var headers = Headers.of("Authorization", "Bearer " + lab.token()).and("Upgrade", "websocket");
    var uri = URI.create("https://" + Lab.HOST + MAPS + "?watch=true");
    var response = lab.clusters.serve(Lab.KEY, new Request("GET", uri, headers, new byte[0]));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.feed()).isEmpty();
  }

  @Test
  void itLastsAsLongAsIsAskedFor() {
    assertThat(feed(watch("&timeoutSeconds=7")).lasts()).isEqualTo(Duration.ofSeconds(7));
    assertThat(feed(watch("")).lasts()).isGreaterThan(Duration.ofMinutes(29));
  }

  @Test
  void aServiceThatIsReachedElsewhereIsToldToWhoWatches() {
    lab.post(
        "/api/v1/namespaces/default/services",
        "{'metadata':{'name':'door'},'spec':{'type':'LoadBalancer','ports':[{'port':80}]}}");
    var response =
        lab.call(
            "GET",
            "/api/v1/namespaces/default/services?watch=true&resourceVersion=" + version(),
            "",
            "");

    lab.clusters.readdressed(Lab.KEY, "default", "door");
    lab.clusters.readdressed(Lab.KEY, "default", "no such door");

    assertThat(told(more(feed(response)))).containsExactly("MODIFIED door ");
  }

  @Test
  void aFollowedLogEndsWithItsPod() {
    var running = new Lab(5, Lab.pool("pool", "Standard_D4s_v3", 1));
    running.pass(Duration.ofMinutes(3));
    running.post(
        "/api/v1/namespaces/default/pods",
        "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i',"
            + "'ports':[{'containerPort':80}]}]}}");
    var path = "/api/v1/namespaces/default/pods/p";
    var waiting = running.call("GET", path + "/log", "", "");
    assertThat(waiting.status()).isEqualTo(400);
    running.pass(Duration.ofMinutes(1));
    var followed = running.call("GET", path + "/log?follow=true&tailLines=1", "", "");
    assertThat(followed.text()).isEqualTo("simulated: ready for requests on port 80\n");

    running.call("DELETE", path, "", "");
    assertThat(new String(feed(followed).more().orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("simulated: asked to stop\n");
    running.pass(Duration.ofMinutes(1));
    assertThat(feed(followed).more()).isEmpty();
  }
}
