package dev.drydock.sim.azure.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Times;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.world.World;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers the token endpoint (version 2, client credentials) and what clients read before it. Any
/// application with any secret is let in: the simulated directory has no register of its own.
public final class Entra implements Service {
  private final World world;
  private final Tokens tokens;
  private final Addresses addresses;

  public Entra(World world, Tokens tokens, Addresses addresses) {
    this.addresses = addresses;
    this.world = world;
    this.tokens = tokens;
  }

  @Override
  public Response serve(Request request) {
    var path = request.path();
    if (path.endsWith("/oauth2/v2.0/token")) {
      return request.method().equals("POST") ? token(request) : Response.empty(405);
    }
    if (path.endsWith("/.well-known/openid-configuration")) {
      return Response.json(200, configuration(tenant(path)).toString());
    }
    if (path.equals("/common/discovery/instance")) {
      return Response.json(200, discovery().toString());
    }
    return Response.empty(404);
  }

  private Response token(Request request) {
    var form = form(request);
    var grant = form.query("grant_type").orElse("");
    if (grant.isEmpty()) {
      return refuse(400, "invalid_request", 900144, "must contain the parameter 'grant_type'");
    }
    if (!grant.equals("client_credentials")) {
      return refuse(400, "unsupported_grant_type", 70003, "the grant type is not supported");
    }
    var application = form.query("client_id").orElse("");
    if (application.isEmpty()) {
      return refuse(400, "invalid_request", 900144, "must contain the parameter 'client_id'");
    }
    if (form.query("client_secret").or(() -> form.query("client_assertion")).isEmpty()) {
      return refuse(401, "invalid_client", 7000218, "must contain 'client_secret'");
    }
    // MSAL asks for an OpenID token besides.
    var scope =
        Stream.of(form.query("scope").orElse("").split(" ", -1))
            .filter(one -> one.endsWith("/.default"))
            .findFirst()
            .orElse("");
    if (scope.isEmpty()) {
      return refuse(400, "invalid_scope", 1002012, "the scope must end with '/.default'");
    }
    var audience = scope.substring(0, scope.length() - "/.default".length());
    return Response.json(200, issued(tenant(request.path()), application, audience).toString());
  }

  private ObjectNode issued(String tenant, String application, String audience) {
    var body = Json.object();
    body.put("token_type", "Bearer");
    body.put("expires_in", Tokens.LIFETIME.toSeconds());
    body.put("ext_expires_in", Tokens.LIFETIME.toSeconds());
    body.put("access_token", tokens.issue(tenant, application, audience));
    return body;
  }

  private Response refuse(int status, String error, int number, String text) {
    var body = Json.object();
    body.put("error", error);
    body.put("error_description", "AADSTS" + number + ": The request body " + text + ".");
    body.putArray("error_codes").add(number);
    body.put("timestamp", Times.text(world.now()));
    return Response.json(status, body.toString());
  }

  private ObjectNode configuration(String tenant) {
    var base = addresses.login() + "/" + tenant;
    var body = Json.object();
    body.put("issuer", base + "/v2.0");
    body.put("token_endpoint", base + "/oauth2/v2.0/token");
    body.put("authorization_endpoint", base + "/oauth2/v2.0/authorize");
    body.put("device_authorization_endpoint", base + "/oauth2/v2.0/devicecode");
    body.put("jwks_uri", base + "/discovery/v2.0/keys");
    body.put("tenant_region_scope", "EU");
    return body;
  }

  private ObjectNode discovery() {
    var body = Json.object();
    body.put(
        "tenant_discovery_endpoint",
        addresses.login() + "/" + Tokens.TENANT + "/v2.0/.well-known/openid-configuration");
    body.put("api-version", "1.1");
    var cloud = body.putArray("metadata").addObject();
    cloud.put("preferred_network", addresses.loginAuthority());
    cloud.put("preferred_cache", "login.windows.net");
    for (var alias : List.of(addresses.loginAuthority(), "login.windows.net")) {
      cloud.withArray("aliases").add(alias);
    }
    return body;
  }

  /// Read a form body with the rules of a query.
  private static Request form(Request request) {
    var uri = URI.create("https://form.invalid/?" + request.text().strip());
    return new Request(request.method(), uri, request.headers(), new byte[0]);
  }

  private static String tenant(String path) {
    return Optional.of(path.split("/", -1)).filter(p -> p.length > 1).map(p -> p[1]).orElse("");
  }
}
