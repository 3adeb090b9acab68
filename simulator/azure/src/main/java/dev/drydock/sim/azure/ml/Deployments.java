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
import dev.drydock.sim.azure.type.Outcome;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import dev.drydock.sim.wire.Response;
import java.util.List;

/// Online deployments. One on Kubernetes is as healthy as its pods; a managed one takes its time.
///
/// Source: Microsoft.MachineLearningServices 2024-04-01, mfe.json.
public final class Deployments implements TypeRules {
  static final String TYPE = Endpoints.TYPE + "/deployments";
  private static final String ONE = Endpoints.PATH + "/{endpoint}/deployments/{name}";
  private static final Shape SHAPE =
      new Shape(
          TYPE,
          ONE,
          Endpoints.NAME,
          201,
          200,
          202,
          202,
          Endpoints.STYLE,
          new Shape.Traits(true, true, false),
          "ValidationError");
  private static final List<String> SCALE = List.of("scaleSettings");

  private final Entries entries;
  private final DeploymentRules rules;
  private final Pods pods;

  public Deployments(Entries entries, DeploymentRules rules, Pods pods) {
    this.entries = entries;
    this.rules = rules;
    this.pods = pods;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    refuseBusyEndpoint(put.id());
    var asked = put.properties();
    asked.remove("provisioningState");
    rules.check(put, asked);
    var body = Bodies.tracked(put, "identity", "kind", "sku");
    body.set("properties", asked);
    DeploymentDefaults.complete(body);
    return body;
  }

  @Override
  public ObjectNode patch(Put put) {
    refuseBusyEndpoint(put.id());
    var body = TypeRules.super.patch(put);
    if (put.request().get("sku") instanceof ObjectNode sku) {
      Json.within(body, "sku").setAll(sku);
    }
    return body;
  }

  /// Tell a mere change of tags from one of scale, and both from one that needs other pods.
  @Override
  public String trigger(Put put) {
    boolean managed = sort(put).equals("Managed");
    if (put.creates()) {
      return managed ? "managed" : "create";
    }
    var before = put.existing().orElseThrow();
    var now = entriesBody(put);
    if (same(before.body(), now, List.of())) {
      return "tag";
    }
    if (managed) {
      return "managed";
    }
    boolean healthy = before.stage().equals("Succeeded");
    return healthy && same(before.body(), now, SCALE) ? "scale" : "update";
  }

  @Override
  public void allowDelete(Call call, Entry entry) {
    refuseBusyEndpoint(entry.id());
    var endpoint = entries.require(entry.id().parent());
    int share = endpoint.properties().path("traffic").path(entry.id().name()).asInt(0);
    if (share > 0) {
      throw Refused.of(
          400,
          "UserError",
          ("The deployment '%s' receives %s %% of the traffic: set its share to 0 before "
                  + "deleting it.")
              .formatted(entry.id().name(), share));
    }
  }

  @Override
  public void begun(Entry entry, String trigger) {
    entry.hidden().remove("deadline");
  }

  @Override
  public Outcome reached(Entry entry, String stage) {
    return stage.endsWith(":pods") ? pods.look(entry) : Outcome.reach();
  }

  @Override
  public void removed(Entry entry) {
    pods.remove(entry);
    entries
        .find(entry.id().parent())
        .filter(endpoint -> endpoint.properties().path("traffic").has(entry.id().name()))
        .ifPresent(endpoint -> {
          Json.within(endpoint.properties(), "traffic").remove(entry.id().name());
          entries.save(endpoint);
        });
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("POST", ONE + "/getLogs", TYPE, this::logs),
        new Route("GET", ONE + "/skus", TYPE, this::skus));
  }

  private Response logs(Call call) {
    var entry = entries.require(id(call));
    int tail = call.json().path("tail").asInt(100);
    var body = Json.object();
    body.put("content", pods.logs(entry, tail));
    return Response.json(200, body.toString());
  }

  private Response skus(Call call) {
    entries.require(id(call));
    var body = Json.object();
    var sku = body.putArray("value").addObject();
    sku.put("resourceType", TYPE);
    sku.putObject("sku").put("name", "Default").put("tier", "Standard");
    sku.putObject("capacity")
        .put("default", 1)
        .put("minimum", 0)
        .put("maximum", 50)
        .put("scaleType", "Automatic");
    return Response.json(200, body.toString());
  }

  private void refuseBusyEndpoint(ArmId deployment) {
    entries
        .find(deployment.parent())
        .filter(Entry::busy)
        .ifPresent(endpoint -> {
          throw Refused.of(
              409,
              "Conflict",
              ("Another operation (%s) is in progress on the endpoint '%s': wait for it "
                      + "to finish before starting a new one.")
                  .formatted(
                      endpoint.properties().path("provisioningState").asText(),
                      endpoint.id().name()));
        });
  }

  private static String sort(Put put) {
    var asked = put.properties().path("endpointComputeType").asText("");
    return asked.isEmpty() ? put.before().at("/properties/endpointComputeType").asText("") : asked;
  }

  private ObjectNode entriesBody(Put put) {
    return put.call().request().method().equals("PATCH") ? patch(put) : proposed(put);
  }

  private static ObjectNode proposed(Put put) {
    var body = Bodies.tracked(put, "identity", "kind", "sku");
    body.set("properties", put.properties());
    DeploymentDefaults.complete(body);
    return body;
  }

  private static boolean same(ObjectNode before, ObjectNode now, List<String> but) {
    var left = compared(before, but);
    var right = compared(now, but);
    boolean scaled = !but.isEmpty();
    return left.equals(right) && (scaled || before.path("sku").equals(now.path("sku")));
  }

  private static ObjectNode compared(ObjectNode body, List<String> but) {
    var properties =
        body.path("properties") instanceof ObjectNode found ? found.deepCopy() : Json.object();
    properties.remove(but);
    properties.remove(List.of("provisioningState", "description", "properties"));
    return properties;
  }

  private static ArmId id(Call call) {
    return new ArmId(
        "/subscriptions/%s/resourceGroups/%s/providers/%s/%s/onlineEndpoints/%s/deployments/%s"
            .formatted(
                call.subscription(),
                call.name("group"),
                Workspaces.TYPE,
                call.name("workspace"),
                call.name("endpoint"),
                call.name("name")));
  }
}
