package dev.drydock.sim.platform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.sim.world.WorldInUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedServerTest {
  private static final String GROUP =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/fraud";
  private static final String ACCOUNT =
      GROUP + "/providers/Microsoft.Storage/storageAccounts/fraudfiles?api-version=2023-05-01";

  @TempDir private Path directory;
  private Harbour harbour;

  @BeforeEach
  void start() {
    harbour = new Harbour(directory);
  }

  @AfterEach
  void stop() {
    harbour.close();
  }

  @Test
  void answersResourceManagerToWhoeverHasATokenOfItsOwnDirectory() {
    var listed = harbour.arm("GET", "/subscriptions?api-version=2022-12-01", "");
    assertThat(Harbour.json(listed).at("/value/0/subscriptionId").asText()).startsWith("0000");
    var stranger = harbour.get("/subscriptions?api-version=2022-12-01");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("authorization_uri=\"" + harbour.server.origin() + "/" + Harbour.TENANT);
  }

  @Test
  void tellsTheDirectorysAddressesAtItsOwnOrigin() {
    var configuration = Harbour.json(harbour.get("/common/v2.0/.well-known/openid-configuration"));
    assertThat(configuration.path("token_endpoint").asText())
        .isEqualTo(harbour.server.origin() + "/common/oauth2/v2.0/token");
    assertThat(configuration.path("issuer").asText()).startsWith(harbour.server.origin());
  }

  @Test
  void tellsWhatItServesInBothFormsOfTheCloudsMetadata() {
    var one = Harbour.json(harbour.get("/metadata/endpoints?api-version=2022-09-01"));
    assertThat(one.path("resourceManager").asText()).isEqualTo(harbour.server.origin());
    assertThat(one.at("/authentication/loginEndpoint").asText()).isEqualTo(harbour.server.origin());
    var list = Harbour.json(harbour.get("/metadata/endpoints?api-version=2019-05-01"));
    assertThat(list.isArray()).isTrue();
    assertThat(list.at("/0/resourceManager").asText()).isEqualTo(harbour.server.origin());
    var old = Harbour.json(harbour.get("/metadata/endpoints?api-version=2015-01-01"));
    assertThat(old.at("/authentication/loginEndpoint").asText()).isEqualTo(harbour.server.origin());
  }

  @Test
  void tellsLongRunningOperationsAndStorageAtItsOwnOrigin() {
    group();
    var begun = account();
    var location = begun.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(harbour.server.origin() + "/subscriptions/");
    assertThat(begun.headers().firstValue("Retry-After")).contains("1");
    for (var answer = harbour.arm("GET", location, "");
        answer.statusCode() == 202;
        answer = harbour.arm("GET", location, "")) {
      assertThat(answer.headers().firstValue("Location")).contains(location);
    }
    assertThat(
            Harbour.json(harbour.arm("GET", ACCOUNT, ""))
                .at("/properties/primaryEndpoints/blob")
                .asText())
        .isEqualTo(harbour.server.origin() + "/blob/fraudfiles/");
  }

  @Test
  void takesBlobsBelowTheNameOfTheirAccount() {
    group();
    account();
    var container = harbour.at("/blob/fraudfiles/files?restype=container");
    assertThat(blob(HttpRequest.newBuilder(container).PUT(nothing()))).isEqualTo(201);
    var file = harbour.at("/blob/fraudfiles/files/a/b.txt");
    var bytes = "x".repeat(20_000_000);
    var put =
        HttpRequest.newBuilder(file)
            .header("x-ms-blob-type", "BlockBlob")
            .expectContinue(true)
            .PUT(HttpRequest.BodyPublishers.ofString(bytes));
    assertThat(blob(put)).isEqualTo(201);
    var head = HttpRequest.newBuilder(file).HEAD().header("Authorization", storage());
    var told = harbour.send(head);
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("Content-Length")).contains("20000000");
    assertThat(told.body()).isEmpty();
    var large =
        HttpRequest.newBuilder(harbour.at("/subscriptions"))
            .POST(HttpRequest.BodyPublishers.ofString(bytes));
    assertThat(harbour.send(large).statusCode()).as("not a blob").isEqualTo(413);
  }

  @Test
  void tellsNoTimeThatTheCallerDoesNotHaveYet() {
    group();
    var operation = account();
    assertThat(operation.statusCode()).isEqualTo(202);
    for (int i = 0; i < 20; i++) {
      var time = Harbour.json(harbour.get("/_drydock/status")).path("time").asText();
      assertThat(Instant.parse(time)).isBeforeOrEqualTo(Instant.now());
    }
  }

  @Test
  void keepsWhatItAnswered(@TempDir Path copy) throws IOException {
    group();
    // What a kill -9 leaves: the files as they are at this moment.
    for (var name : new String[] {"ca.pem", "ca.key", "world.mv"}) {
      Files.copy(directory.resolve(name), copy.resolve(name));
    }
    try (var again = new Harbour(copy)) {
      assertThat(again.arm("GET", GROUP + "?api-version=2025-04-01", "").statusCode())
          .isEqualTo(200);
      assertThat(again.server.origin()).isNotEqualTo(harbour.server.origin());
    }
  }

  @Test
  void isTrustedByWhoeverTrustedItBefore() throws IOException {
    var before = Files.readString(harbour.server.certificate());
    harbour.server.close();
    harbour = new Harbour(directory);
    assertThat(Files.readString(harbour.server.certificate())).isEqualTo(before);
    assertThat(harbour.get("/_drydock/ca.pem").body()).isEqualTo(before);
    var key = directory.resolve("ca.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void beginsAnewWithTheSameSeed() {
    group();
    var before = Harbour.json(harbour.get("/_drydock/status"));
    assertThat(before.path("events").asLong()).isPositive();
    var after = Harbour.json(harbour.post("/_drydock/reset"));
    assertThat(after.path("seed")).isEqualTo(before.path("seed"));
    assertThat(after.path("events").asLong()).isZero();
    assertThat(harbour.arm("GET", GROUP + "?api-version=2025-04-01", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void refusesAWorldThatIsOpenAndAPortThatIsTaken(@TempDir Path other) {
    assertThatThrownBy(() -> SimulatedServer.start(Harbour.settings(directory, 0)))
        .isInstanceOf(WorldInUse.class);
    int port = URI.create(harbour.server.origin()).getPort();
    assertThatThrownBy(() -> SimulatedServer.start(Harbour.settings(other, port)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Port " + port);
  }

  @Test
  void refusesAWorldWhoseTimeIsYetToCome(@TempDir Path other) {
    var usual = Harbour.settings(other, 0);
    var early =
        new ServerSettings(
            other,
            0,
            1,
            1,
            InstantSource.fixed(Instant.parse("2025-06-01T00:00:00Z")),
            usual.random());
    assertThatThrownBy(() -> SimulatedServer.start(early)).isInstanceOf(WorldAhead.class);
    SimulatedServer.start(usual).close();
  }

  @Test
  void tellsHowEndpointsAreServed() {
    assertThat(Harbour.json(harbour.get("/_drydock/serving")).path("endpoints").isArray()).isTrue();
    assertThat(Harbour.json(harbour.get("/_drydock/status")).has("trouble")).isFalse();
  }

  @Test
  void servesPlainClustersByName() {
    assertThat(harbour.put("/_drydock/clusters/yard", "{'nodes':2}").statusCode()).isEqualTo(200);
    assertThat(harbour.put("/_drydock/clusters/yard", "{'nods':2}").statusCode()).isEqualTo(400);
    assertThat(Harbour.json(harbour.get("/_drydock/status")).at("/clusters/0").asText())
        .isEqualTo("yard");
    assertThat(harbour.get("/_drydock/clusters/yard/kubeconfig").body())
        .contains("server: \"" + harbour.server.origin() + "/kubernetes/yard.")
        .contains("certificate-authority-data:");
    assertThat(harbour.get("/_drydock/clusters/none/kubeconfig").statusCode()).isEqualTo(404);
    assertThat(harbour.get("/kubernetes/yard/version").statusCode()).isIn(200, 401);
  }

  private void group() {
    var made = harbour.arm("PUT", GROUP + "?api-version=2025-04-01", "{'location':'westeurope'}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  private java.net.http.HttpResponse<String> account() {
    return harbour.arm(
        "PUT",
        ACCOUNT,
        "{'location':'westeurope','kind':'StorageV2','sku':{'name':'Standard_LRS'},"
            + "'properties':{}}");
  }

  private String storage() {
    return "Bearer " + harbour.token("https://storage.azure.com/.default");
  }

  private int blob(HttpRequest.Builder request) {
    return harbour.send(request.header("Authorization", storage())).statusCode();
  }

  private static HttpRequest.BodyPublisher nothing() {
    return HttpRequest.BodyPublishers.noBody();
  }
}
