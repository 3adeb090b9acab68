package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.type.Bodies;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Lifecycle;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Outcome;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import java.util.List;
import java.util.regex.Pattern;

/// Online endpoints, on Kubernetes when they name a compute, managed otherwise.
///
/// Source: Microsoft.MachineLearningServices 2024-04-01, mfe.json; limits: azure-ai-docs
/// how-to-manage-quotas.md.
public final class Endpoints implements TypeRules {
  static final String TYPE = Workspaces.TYPE + "/onlineEndpoints";
  static final String PATH = Workspaces.PATH + "/{workspace}/onlineEndpoints";
  static final Pattern NAME = Pattern.compile("(?=.{3,32}$)[a-zA-Z](-?[a-zA-Z0-9])*");
  static final OperationStyle STYLE =
      OperationStyle.of(
          "Microsoft.MachineLearningServices", "mfeOperationsStatus", "mfeOperationResults", 5);
  private static final Shape SHAPE =
      new Shape(
          TYPE,
          PATH + "/{name}",
          NAME,
          201,
          200,
          202,
          202,
          STYLE,
          new Shape.Traits(true, true, false),
          "ValidationError");

  private final Entries entries;
  private final EndpointKeys keys;
  private final EndpointRules rules;
  private final ServingPlaces places;

  public Endpoints(Entries entries, EndpointKeys keys, EndpointRules rules, ServingPlaces places) {
    this.entries = entries;
    this.keys = keys;
    this.rules = rules;
    this.places = places;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    var body = Bodies.tracked(put, "identity", "kind", "sku");
    var properties = Json.within(body, "properties");
    var asked = put.properties();
    rules.check(put, asked);
    asked.remove(List.of("scoringUri", "swaggerUri", "provisioningState"));
    var kept = Json.within(properties, "properties");
    if (asked.remove("properties") instanceof ObjectNode more) {
      kept.setAll(more);
    }
    for (var map : List.of("traffic", "mirrorTraffic")) {
      properties.set(map, asked.path(map).isObject() ? asked.get(map) : Json.object());
    }
    properties.setAll(asked);
    Json.fallback(properties, "publicNetworkAccess", "Enabled");
    return body;
  }

  @Override
  public ObjectNode patch(Put put) {
    var body = TypeRules.super.patch(put);
    if (put.request().hasNonNull("identity")) {
      body.set("identity", put.request().get("identity"));
    }
    return body;
  }

  @Override
  public void allowDelete(Call call, Entry entry) {
    for (var deployment : entries.below(entry.id(), Deployments.TYPE)) {
      if (deployment.busy()) {
        throw Refused.of(
            409,
            "Conflict",
            "Another operation (%s) is in progress on the deployment '%s' of this endpoint."
                .formatted(Lifecycle.visible(deployment.stage()), deployment.id().name()));
      }
    }
  }

  @Override
  public void begun(Entry entry, String trigger) {
    if (trigger.equals("create")) {
      keys.make(entry);
    }
    entry.properties().remove("keys");
  }

  @Override
  public Outcome reached(Entry entry, String stage) {
    keys.renew(entry);
    return Outcome.reach();
  }

  @Override
  public ObjectNode render(Entry entry) {
    var body = entry.body().deepCopy();
    var properties = Json.within(body, "properties");
    properties.putNull("keys");
    if (!entry.stage().equals("Creating")) {
      places.show(entry, properties);
    }
    return body;
  }

  @Override
  public List<Route> routes() {
    return keys.routes();
  }

  /// Return the id of the endpoint that a call's path names.
  static ArmId id(Call call) {
    return new ArmId(
        "/subscriptions/%s/resourceGroups/%s/providers/%s/%s/onlineEndpoints/%s"
            .formatted(
                call.subscription(),
                call.name("group"),
                Workspaces.TYPE,
                call.name("workspace"),
                call.name("name")));
  }
}
