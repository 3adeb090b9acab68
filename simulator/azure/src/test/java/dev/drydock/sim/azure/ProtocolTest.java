package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Response;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private final Cloud cloud = new Cloud(1);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void refusesARequestWithoutATokenAndSaysWhereToGetOne() {
    var response = cloud.raw("GET", "/subscriptions", "", Headers.NONE);
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.headers().first("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer authorization_uri=");
    assertThat(code(response)).isEqualTo("AuthenticationFailed");
  }

  @Test
  void refusesATokenThatIsOldForgedOrForSomebodyElse() {
    var token = cloud.azure.token("test", "https://management.azure.com");
    assertThat(with(token).status()).isEqualTo(200);
    assertThat(code(with(token + "x"))).isEqualTo("InvalidAuthenticationToken");
    assertThat(code(with(cloud.azure.token("test", "https://storage.azure.com"))))
        .isEqualTo("InvalidAuthenticationTokenAudience");
    cloud.pass(Duration.ofHours(1));
    assertThat(code(with(token))).isEqualTo("ExpiredAuthenticationToken");
  }

  private Response with(String token) {
    return cloud.raw("GET", "/subscriptions", "", Headers.of("Authorization", "Bearer " + token));
  }

  @Test
  void issuesTokensThatWork() {
    var url = "https://login.microsoftonline.com/tenant/oauth2/v2.0/token";
    var form =
        "grant_type=client_credentials&client_id=me&client_secret=s&"
            + "scope=https%3A%2F%2Fmanagement.azure.com%2F.default";
    var issued = Cloud.json(cloud.raw("POST", url, form, Headers.NONE));
    assertThat(issued.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(issued.path("expires_in").asInt()).isEqualTo(3599);
    assertThat(with(issued.path("access_token").asText()).status()).isEqualTo(200);
  }

  @Test
  void refusesATokenRequestThatIsNotWhole() {
    var url = "https://login.microsoftonline.com/tenant/oauth2/v2.0/token";
    var response = cloud.raw("POST", url, "grant_type=password", Headers.NONE);
    assertThat(response.status()).isEqualTo(400);
    assertThat(Cloud.json(response).path("error").asText()).isEqualTo("unsupported_grant_type");
    response = cloud.raw("POST", url, "grant_type=client_credentials&client_id=me", Headers.NONE);
    assertThat(response.status()).isEqualTo(401);
    assertThat(Cloud.json(response).path("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void checksTheApiVersion() {
    assertThat(code(cloud.get(Cloud.GROUP + "?api-version=")))
        .isEqualTo("MissingApiVersionParameter");
    assertThat(code(cloud.get(Cloud.GROUP + "?api-version=1999-01-01")))
        .isEqualTo("InvalidApiVersionParameter");
    assertThat(code(cloud.get(Cloud.WORKSPACE + "?api-version=2030-01-01")))
        .isEqualTo("NoRegisteredProviderFound");
    cloud.group();
    for (var version : new String[] {"2022-02-01-preview", "2024-04-01", "2026-05-01"}) {
      assertThat(code(cloud.get(Cloud.WORKSPACE + "?api-version=" + version)))
          .isEqualTo("ResourceNotFound");
    }
  }

  @Test
  void namesWhatIsNotThere() {
    assertThat(code(cloud.put(Cloud.STORAGE, Cloud.STORAGE_BODY)))
        .isEqualTo("ResourceGroupNotFound");
    cloud.group();
    assertThat(code(cloud.put(Cloud.COMPUTE, "{}"))).isEqualTo("ParentResourceNotFound");
    assertThat(code(cloud.get(Cloud.GROUP + "/providers/Microsoft.Nowhere/things/a")))
        .isEqualTo("InvalidResourceNamespace");
    assertThat(code(cloud.get(Cloud.GROUP + "/providers/Microsoft.Storage/things/a")))
        .isEqualTo("InvalidResourceType");
    assertThat(cloud.send("PATCH", Cloud.SUB, "{}").status()).isEqualTo(405);
    assertThat(code(cloud.get("/subscriptions/nobody"))).isEqualTo("SubscriptionNotFound");
  }

  @Test
  void comparesIdsWithoutCaseAndKeepsTheCaseTheyWereMadeWith() {
    cloud.foundations();
    var lower =
        Cloud.STORAGE.toLowerCase(Locale.ROOT).replace("microsoft.storage", "Microsoft.Storage");
    var found = cloud.json(lower);
    assertThat(found.path("id").asText()).isEqualTo(Cloud.STORAGE);
    assertThat(found.path("type").asText()).isEqualTo("Microsoft.Storage/storageAccounts");
  }

  @Test
  void answersWithTheHeadersThatClientsRead() {
    var headers =
        Headers.of("x-ms-return-client-request-id", "true").and("x-ms-client-request-id", "mine");
    var response = cloud.send("GET", "/subscriptions", "", headers);
    assertThat(response.headers().first("x-ms-client-request-id")).contains("mine");
    assertThat(response.headers().first("x-ms-request-id")).isPresent();
    assertThat(response.headers().first("x-ms-correlation-request-id")).isPresent();
    assertThat(response.headers().first("x-ms-ratelimit-remaining-subscription-reads"))
        .contains("249");
  }

  @Test
  void throttlesByBucketsThatFillWithTime() {
    for (int i = 0; i < 250; i++) {
      assertThat(cloud.get(Cloud.SUB).status()).isEqualTo(200);
    }
    var response = cloud.get(Cloud.SUB);
    assertThat(response.status()).isEqualTo(429);
    assertThat(response.headers().first("Retry-After")).contains("1");
    assertThat(cloud.put(Cloud.GROUP, "{'location':'westeurope'}").status()).isEqualTo(201);
    cloud.pass(Duration.ofSeconds(1));
    for (int i = 0; i < 25; i++) {
      assertThat(cloud.get(Cloud.SUB).status()).isEqualTo(200);
    }
    assertThat(cloud.get(Cloud.SUB).status()).isEqualTo(429);
  }

  @Test
  void pagesWithLinksThatNeitherRepeatNorHide() {
    for (var name : new String[] {"a", "b", "c", "d", "e"}) {
      cloud.put(Cloud.SUB + "/resourceGroups/" + name, "{'location':'westeurope'}");
    }
    var first = cloud.json(Cloud.SUB + "/resourcegroups?$top=2");
    assertThat(first.path("value").findValuesAsText("name")).containsExactly("a", "b");
    cloud.put(Cloud.SUB + "/resourceGroups/aa", "{'location':'westeurope'}");
    var second = cloud.json(first.path("nextLink").asText());
    assertThat(second.path("value").findValuesAsText("name")).containsExactly("c", "d");
    var third = cloud.json(second.path("nextLink").asText());
    assertThat(third.path("value").findValuesAsText("name")).containsExactly("e");
    assertThat(third.has("nextLink")).isFalse();
  }

  @Test
  void refusesTypesWhoseProviderIsNotRegistered() {
    cloud.group();
    var provider = Cloud.SUB + "/providers/Microsoft.Storage";
    assertThat(cloud.json(provider + "?api-version=2025-04-01").path("registrationState").asText())
        .isEqualTo("Registered");
    cloud.post(provider + "/unregister?api-version=2025-04-01", "");
    assertThat(code(cloud.put(Cloud.STORAGE, Cloud.STORAGE_BODY)))
        .isEqualTo("MissingSubscriptionRegistration");
    cloud.post(provider + "/register?api-version=2025-04-01", "");
    assertThat(cloud.put(Cloud.STORAGE, Cloud.STORAGE_BODY).status()).isEqualTo(202);
  }

  @Test
  void namesEveryFaultOfABody() {
    cloud.group();
    var response =
        cloud.put(Cloud.STORAGE, "{'location':'westeurope','kind':'Odd','sku':{'name':'Cheap'}}");
    assertThat(response.status()).isEqualTo(400);
    assertThat(Cloud.json(response).at("/error/details").findValuesAsText("target"))
        .containsExactly("kind", "sku.name");
    assertThat(code(cloud.put(Cloud.STORAGE, "[1]"))).isEqualTo("InvalidRequestContent");
  }

  private static String code(Response response) {
    return Cloud.json(response).at("/error/code").asText();
  }
}
