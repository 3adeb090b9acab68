package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.fault.Fault;
import dev.drydock.sim.world.fault.FaultProfile;
import dev.drydock.sim.world.fault.FaultRule;
import dev.drydock.sim.world.fault.Span;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What clients see of a platform that misbehaves, in the words of the service that they asked.
final class FaultyAnswersTest {
  private static final String GROUP_BODY = "{'location':'westeurope'}";

  private final SimulatedPlatform platform = SimulatedPlatform.inMemory(1);
  private final Client client = new Client(platform);

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void resourceManagerThrottlesWithARetryAfter() {
    inject(new Fault.Throttled(Span.parse("7s")));
    var refused = client.put(Client.GROUP, GROUP_BODY);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().first("Retry-After")).contains("7");
    assertThat(code(refused)).isEqualTo("TooManyRequests");
    absent();
  }

  @Test
  void anObjectIsBusyOrHasMoved() {
    inject(new Fault.Conflict());
    var busy = client.put(Client.GROUP, GROUP_BODY);
    assertThat(busy.status()).isEqualTo(409);
    assertThat(code(busy)).isEqualTo("AnotherOperationInProgress");
    absent();
    inject(new Fault.Precondition());
    var moved = client.put(Client.GROUP, GROUP_BODY);
    assertThat(moved.status()).isEqualTo(412);
    assertThat(code(moved)).isEqualTo("PreconditionFailed");
    absent();
  }

  @Test
  void aServiceBreaksBeforeItDidAnything() {
    inject(new Fault.Broken(503, false));
    var broken = client.put(Client.GROUP, GROUP_BODY);
    assertThat(broken.status()).isEqualTo(503);
    assertThat(code(broken)).isEqualTo("ServiceUnavailable");
    absent();
  }

  @Test
  void aServiceBreaksAfterItDidWhatWasAsked() {
    inject(new Fault.Broken(500, true));
    assertThat(client.put(Client.GROUP, GROUP_BODY).status()).isEqualTo(500);
    present();
  }

  @Test
  void aConnectionIsDroppedBeforeAndAfter() {
    inject(new Fault.Dropped(false));
    assertThat(client.put(Client.GROUP, GROUP_BODY).isDropped()).isTrue();
    absent();
    inject(new Fault.Dropped(true));
    assertThat(client.put(Client.GROUP, GROUP_BODY).isDropped()).isTrue();
    present();
  }

  @Test
  void aClusterAnswersWithAStatus() {
    platform.putCluster(new PlainCluster("lab", 0, "Standard_D3_v2", new TreeMap<>()));
    inject(new Fault.Throttled(Span.parse("3s")));
    var refused = lab("PATCH", "/api/v1/namespaces/default");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().first("Retry-After")).contains("3");
    var status = Client.json(refused);
    assertThat(status.path("kind").asText()).isEqualTo("Status");
    assertThat(status.path("reason").asText()).isEqualTo("TooManyRequests");
    assertThat(status.at("/details/retryAfterSeconds").asInt()).isEqualTo(3);
    inject(new Fault.Conflict());
    assertThat(Client.json(lab("PATCH", "/api/v1/namespaces/default")).path("reason").asText())
        .isEqualTo("Conflict");
    inject(new Fault.Broken(504, false));
    assertThat(Client.json(lab("GET", "/api/v1/namespaces")).path("reason").asText())
        .isEqualTo("Timeout");
  }

  @Test
  void storageAnswersInXmlAndTheDirectoryAsOauthDoes() {
    inject(new Fault.Broken(503, false));
    var blob = client.send("PUT", "https://any.blob.core.windows.net/box/file", "x");
    assertThat(blob.headers().first("x-ms-error-code")).contains("ServerBusy");
    assertThat(blob.text()).contains("<Code>ServerBusy</Code>");
    var token = client.send("POST", "https://login.microsoftonline.com/t/oauth2/v2.0/token", "");
    assertThat(Client.json(token).path("error").asText()).isEqualTo("temporarily_unavailable");
  }

  @Test
  void whatWentWrongStandsInTheLog() {
    inject(new Fault.Dropped(true));
    client.put(Client.GROUP, GROUP_BODY);
    assertThat(platform.events().getFirst()).endsWith("fault dropped_after PUT " + Client.GROUP);
    assertThat(platform.events().getLast()).contains("http PUT", Client.GROUP + " 0 ");
  }

  @Test
  void aProfileThatIsTakenAwayLeavesTheWorldAsItWas() {
    try (var plain = SimulatedPlatform.inMemory(1)) {
      platform.inject(FaultProfile.named("storm"));
      platform.inject(FaultProfile.NONE);
      for (var one : List.of(platform, plain)) {
        var quickstart = new Quickstart(new Client(one));
        quickstart.group();
        quickstart.cluster();
      }
      assertThat(platform.faults()).isEqualTo(FaultProfile.NONE);
      assertThat(platform.digest()).isEqualTo(plain.digest());
    }
  }

  private Response lab(String method, String path) {
    return platform.serve(
        new Request(
            method,
            URI.create("https://" + platform.clusterHost("lab").orElseThrow() + path),
            Headers.NONE,
            new byte[0]));
  }

  private void inject(Fault fault) {
    platform.inject(FaultProfile.of("test", FaultRule.of(fault)));
  }

  private void absent() {
    platform.inject(FaultProfile.NONE);
    assertThat(client.get(Client.GROUP).status()).isEqualTo(404);
  }

  private void present() {
    platform.inject(FaultProfile.NONE);
    assertThat(client.get(Client.GROUP).status()).isEqualTo(200);
  }

  private static String code(Response response) {
    return Client.json(response).at("/error/code").asText();
  }
}
