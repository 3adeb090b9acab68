package dev.drydock.azure;

import static dev.drydock.azure.TinyArm.error;
import static dev.drydock.azure.TinyArm.json;
import static dev.drydock.azure.TinyArm.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import dev.drydock.spi.EndpointAccess.Authentication;
import dev.drydock.spi.EndpointAccess.Renewal;
import dev.drydock.spi.EndpointAccess.Served;
import dev.drydock.spi.EndpointAccess.Token;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.transport.Header;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointCredentialsTest {
  private static final String ID =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/fraud/providers"
          + "/Microsoft.MachineLearningServices/workspaces/fraud/onlineEndpoints/scoring";

  private final Azure azure = new Azure();
  private final Spec spec = Specs.quickstart().spec();
  private final Resource scoring = spec.at(Specs.ENDPOINT);

  @ParameterizedTest
  @CsvSource({"Key, KEY", "key, KEY", "AMLToken, TOKEN", "AADToken, TOKEN"})
  void whereAndHowIsReadFromTheEndpointItself(String mode, Authentication authentication) {
    var body =
        """
        {"properties":{"scoringUri":"http://10.0.0.1/api/v1/endpoint/scoring/score",
          "authMode":"%s","traffic":{"green":10,"blue":90,"red":0}}}
        """
            .formatted(mode);
    azure.arm.holding(ID, parse(body));

    var shares = new TreeMap<String, Integer>();
    shares.put("blue", 90);
    shares.put("green", 10);
    assertThat(azure.provider.where(scoring, spec))
        .isEqualTo(
            new Asked.Told<>(
                new Served(
                    URI.create("http://10.0.0.1/api/v1/endpoint/scoring/score"),
                    authentication,
                    shares)));
  }

  @Test
  void anEndpointThatHasNoAddressYetSaysInWhichStateItIs() {
    azure.arm.holding(ID, parse("{\"properties\":{\"provisioningState\":\"Creating\"}}"));

    assertThat(azure.provider.where(scoring, spec))
        .isEqualTo(
            new Asked.Refused<>(
                new ProviderFault.Rejected(
                    "NoScoringUri",
                    "The endpoint scoring scores nowhere: it is in state Creating.")));
  }

  @Test
  void aTokenSaysWhenItExpiresAndFromWhenOnToGetTheNextOne() {
    var body =
        parse(
            """
            {"accessToken":"s3cret","tokenType":"Bearer",
             "expiryTimeUtc":1767268800,"refreshAfterTimeUtc":1767265200}
            """);
    azure.arm.answering("POST", "/scoring/token", json(200, body));

    var token =
        new Token(
            "s3cret", Instant.parse("2026-01-01T12:00:00Z"), Instant.parse("2026-01-01T11:00:00Z"));
    assertThat(azure.provider.token(scoring, spec)).isEqualTo(new Asked.Told<>(token));
    assertThat(token.toString()).doesNotContain("s3cret");
  }

  @Test
  void aRenewalIsFollowedAsOneOperationAndSendsNoKey() {
    var operation = "https://management.azure.com/subscriptions/s/operations/1?api-version=1";
    azure.arm.answering(
        "POST",
        "/regenerateKeys",
        json(202, parse("{}"), new Header("Location", operation), new Header("Retry-After", "5")));
    azure.arm.answering("GET", "/operations/1", json(200, parse("{}")));

    var renewal = azure.provider.regenerate(scoring, spec, EndpointAccess.Key.SECONDARY);

    assertThat(parse(azure.arm.exchanges().getLast().body()).toString())
        .isEqualTo("{\"keyType\":\"Secondary\"}");
    assertThat(renewal)
        .isInstanceOfSatisfying(
            Renewal.Waiting.class,
            waiting -> {
              assertThat(waiting.duration()).isEqualTo(Duration.ofSeconds(5));
              assertThat(azure.provider.renewed(waiting.handle())).isEqualTo(new Renewal.Done());
            });
  }

  @Test
  void whoMayNotReadKeysIsDenied() {
    azure.arm.answering("POST", "/listKeys", error(403, "AuthorizationFailed", "no"));

    assertThat(azure.provider.keys(scoring, spec))
        .isEqualTo(new Asked.Refused<>(new ProviderFault.Denied("AuthorizationFailed: no")));
  }
}
