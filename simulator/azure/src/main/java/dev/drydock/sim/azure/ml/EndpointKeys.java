package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.serving.EndpointTokens;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Lifecycle;
import dev.drydock.sim.azure.type.Operations;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// The two keys of an endpoint, and its tokens.
public final class EndpointKeys {
  private static final Duration TOKEN = Duration.ofHours(12);
  private static final Duration REFRESH = Duration.ofHours(11);
  private static final int KEY_LENGTH = 32;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final World world;
  private final Entries entries;
  private final Lifecycle lifecycle;
  private final Operations operations;
  private final EndpointTokens tokens;

  public EndpointKeys(
      World world,
      Entries entries,
      Lifecycle lifecycle,
      Operations operations,
      EndpointTokens tokens) {
    this.world = world;
    this.entries = entries;
    this.lifecycle = lifecycle;
    this.operations = operations;
    this.tokens = tokens;
  }

  /// Keep the keys that a new endpoint brings, or draw them.
  void make(Entry endpoint) {
    for (var name : List.of("primaryKey", "secondaryKey")) {
      var given = endpoint.properties().at("/keys/" + name).asText("");
      endpoint.hidden().put(name, given.isEmpty() ? drawn() : given);
    }
  }

  /// Put the key in place that a regeneration asked for.
  void renew(Entry endpoint) {
    if (endpoint.hidden().remove("renewal") instanceof ObjectNode renewal) {
      endpoint.hidden().put(renewal.path("name").asText(), renewal.path("value").asText());
    }
  }

  List<Route> routes() {
    var one = Endpoints.PATH + "/{name}";
    return List.of(
        new Route("POST", one + "/listKeys", Endpoints.TYPE, this::list),
        new Route("POST", one + "/regenerateKeys", Endpoints.TYPE, this::regenerate),
        new Route("POST", one + "/token", Endpoints.TYPE, this::token));
  }

  private Response list(Call call) {
    var endpoint = entries.require(Endpoints.id(call));
    requireMode(endpoint, "Key", true);
    var body = Json.object();
    body.put("primaryKey", endpoint.hidden().path("primaryKey").asText());
    body.put("secondaryKey", endpoint.hidden().path("secondaryKey").asText());
    return Response.json(200, body.toString());
  }

  private Response regenerate(Call call) {
    var endpoint = entries.require(Endpoints.id(call));
    requireMode(endpoint, "Key", true);
    if (endpoint.busy()) {
      throw Refused.of(
          409, "Conflict", "Another operation is in progress on '" + endpoint.id().name() + "'.");
    }
    var asked = call.json();
    var sort = asked.path("keyType").asText();
    if (!List.of("Primary", "Secondary").contains(sort)) {
      throw Refused.of(400, "ValidationError", "keyType is Primary or Secondary.");
    }
    var renewal = endpoint.hidden().putObject("renewal");
    renewal.put("name", sort.toLowerCase(Locale.ROOT) + "Key");
    var value = asked.path("keyValue").asText("");
    renewal.put("value", value.isEmpty() ? drawn() : value);
    lifecycle.begin(call, endpoint, "keys");
    return operations.follow(Response.empty(202), endpoint);
  }

  private Response token(Call call) {
    var endpoint = entries.require(Endpoints.id(call));
    requireMode(endpoint, "Key", false);
    var body = Json.object();
    var at = call.at().truncatedTo(ChronoUnit.SECONDS);
    body.put("accessToken", tokens.issue(endpoint.id().text(), at, TOKEN));
    body.put("tokenType", "Bearer");
    body.put("expiryTimeUtc", at.plus(TOKEN).getEpochSecond());
    body.put("refreshAfterTimeUtc", at.plus(REFRESH).getEpochSecond());
    return Response.json(200, body.toString());
  }

  private static void requireMode(Entry endpoint, String mode, boolean wanted) {
    if (endpoint.properties().path("authMode").asText().equals(mode) != wanted) {
      throw Refused.of(
          400,
          "UserError",
          "The endpoint's authMode is %s: it has %s."
              .formatted(
                  endpoint.properties().path("authMode").asText(),
                  wanted ? "tokens, not keys" : "keys, not tokens"));
    }
  }

  private String drawn() {
    var text = new StringBuilder();
    for (byte random : world.chance("azure.keys").bytes(KEY_LENGTH)) {
      text.append(LETTERS.charAt(Math.floorMod(random, LETTERS.length())));
    }
    return text.toString();
  }
}
