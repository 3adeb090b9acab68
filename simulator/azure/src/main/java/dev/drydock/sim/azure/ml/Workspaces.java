package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.entra.Tokens;
import dev.drydock.sim.azure.storage.BlobStore;
import dev.drydock.sim.azure.type.Bodies;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Lifecycle;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Outcome;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import dev.drydock.sim.world.World;
import java.util.List;
import java.util.regex.Pattern;

/// Workspaces. Deleting one keeps it, hidden, for 14 days, unless `forceToPurge` is said.
///
/// Source: Microsoft.MachineLearningServices 2024-04-01, machineLearningServices.json; how soft
/// delete works: azure-ai-docs concept-soft-delete.md.
public final class Workspaces implements TypeRules {
  static final String TYPE = "Microsoft.MachineLearningServices/workspaces";
  static final String PATH =
      "/subscriptions/{subscription}/resourceGroups/{group}/providers"
          + "/Microsoft.MachineLearningServices/workspaces";
  private static final Shape SHAPE =
      new Shape(
          TYPE,
          PATH + "/{name}",
          Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}"),
          202,
          202,
          202,
          202,
          OperationStyle.of(
              "Microsoft.MachineLearningServices",
              "workspaceOperationsStatus",
              "workspaceOperationResults",
              10),
          new Shape.Traits(true, true, false),
          "ValidationError");
  private static final List<Needed> NEEDED =
      List.of(
          new Needed("storageAccount", "Microsoft.Storage/storageAccounts", true),
          new Needed("keyVault", "Microsoft.KeyVault/vaults", true),
          new Needed("applicationInsights", "Microsoft.Insights/components", false));

  /// A resource that a workspace stands on.
  private record Needed(String property, String type, boolean required) {}

  private final World world;
  private final Entries entries;
  private final BlobStore blobs;
  private final DeletedWorkspaces deleted;

  public Workspaces(World world, Entries entries, BlobStore blobs, DeletedWorkspaces deleted) {
    this.world = world;
    this.entries = entries;
    this.blobs = blobs;
    this.deleted = deleted;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    if (put.creates() && deleted.holds(put.id())) {
      throw Refused.of(
          409,
          "Conflict",
          ("A workspace of the name '%s' was deleted and is kept in soft-deleted state. "
                  + "Recover it, or purge it, or choose another name.")
              .formatted(put.id().name()));
    }
    check(put);
    var body = Bodies.tracked(put, "identity", "sku", "kind");
    var properties = Json.within(body, "properties");
    properties.setAll(put.properties());
    complete(put, body, properties);
    return body;
  }

  @Override
  public ObjectNode patch(Put put) {
    var body = TypeRules.super.patch(put);
    for (var field : List.of("sku", "identity")) {
      if (put.request().hasNonNull(field)) {
        Json.within(body, field).setAll((ObjectNode) put.request().get(field));
      }
    }
    Json.within(body, "properties").setAll(put.properties());
    return body;
  }

  @Override
  public void absent(Call call, ArmId id) {
    if (purging(call)) {
      deleted.purge(id);
    }
  }

  @Override
  public void allowDelete(Call call, Entry entry) {
    entry.hidden().put("purge", purging(call));
  }

  @Override
  public Outcome reached(Entry entry, String stage) {
    if (stage.equals("Succeeded")) {
      Datastores.container(entry).ifPresent(c -> blobs.container(c.account(), c.name()));
    }
    return Outcome.reach();
  }

  @Override
  public void removed(Entry entry) {
    if (!entry.hidden().path("purge").asBoolean(false)) {
      deleted.keep(entry);
    }
  }

  private static boolean purging(Call call) {
    return call.query("forceToPurge").map(Boolean::parseBoolean).orElse(false);
  }

  private void check(Put put) {
    var asked = put.properties();
    if (put.creates() && Json.text(put.request(), "/identity/type").isEmpty()) {
      put.violations().add("ValidationError", "identity", "A workspace has an identity.");
    }
    for (var needed : NEEDED) {
      var id = asked.path(needed.property()).asText();
      var target = "properties." + needed.property();
      if (id.isEmpty()) {
        if (put.creates() && needed.required()) {
          put.violations()
              .add("ValidationError", target, "'" + needed.property() + "' is required.");
        }
      } else if (!exists(id, needed.type())) {
        put.violations()
            .add(
                "ValidationError",
                target,
                "No %s of id '%s' was found, or it is not ready.".formatted(needed.type(), id));
      }
    }
    put.existing().ifPresent(entry -> checkChange(entry.properties(), asked, put));
  }

  private static void checkChange(ObjectNode before, ObjectNode asked, Put put) {
    for (var field : List.of("storageAccount", "keyVault", "hbiWorkspace")) {
      var now = before.path(field).asText();
      if (asked.hasNonNull(field) && !asked.path(field).asText().equalsIgnoreCase(now)) {
        put.violations()
            .add(
                "ValidationError",
                "properties." + field,
                "'" + field + "' of a workspace cannot be changed.");
      }
    }
  }

  private boolean exists(String id, String type) {
    return ArmId.parse(id)
        .flatMap(entries::find)
        .filter(entry -> entry.type().equalsIgnoreCase(type))
        .filter(entry -> Lifecycle.visible(entry.stage()).equals("Succeeded"))
        .isPresent();
  }

  private void complete(Put put, ObjectNode body, ObjectNode properties) {
    var region = body.path("location").asText();
    if (!properties.hasNonNull("workspaceId")) {
      properties.put("workspaceId", world.chance("azure.workspaces").uuid().toString());
    }
    Json.fallback(properties, "friendlyName", put.id().name());
    Json.fallback(properties, "description", "");
    Json.fallback(properties, "publicNetworkAccess", "Enabled");
    Json.fallback(properties, "hbiWorkspace", false);
    Json.fallback(properties, "v1LegacyMode", false);
    properties.put("allowPublicAccessWhenBehindVnet", false);
    properties.put("storageHnsEnabled", false);
    properties.put("tenantId", Tokens.TENANT);
    properties.put("discoveryUrl", "https://" + region + ".api.azureml.ms/discovery");
    properties.put(
        "mlFlowTrackingUri",
        "azureml://" + region + ".api.azureml.ms/mlflow/v1.0" + put.id().text());
    Json.fallback(body, "kind", "Default");
    var sku = Json.within(body, "sku");
    Json.fallback(sku, "name", "Basic");
    Json.fallback(sku, "tier", "Basic");
    if (body.get("identity") instanceof ObjectNode identity) {
      Json.fallback(identity, "tenantId", Tokens.TENANT);
      if (!identity.hasNonNull("principalId")) {
        identity.put("principalId", world.chance("azure.identities").uuid().toString());
      }
    }
  }
}
