package dev.drydock.sim.azure.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Regions;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import java.util.List;
import java.util.regex.Pattern;

/// Key vaults.
///
/// Source: Microsoft.KeyVault 2023-07-01, keyvault.json.
public final class Vaults implements TypeRules {
  private static final Shape SHAPE =
      new Shape(
          "Microsoft.KeyVault/vaults",
          "/subscriptions/{subscription}/resourceGroups/{group}/providers"
              + "/Microsoft.KeyVault/vaults/{name}",
          Pattern.compile("(?=.{3,24}$)[a-zA-Z](-?[a-zA-Z0-9])*"),
          201,
          200,
          200,
          200,
          OperationStyle.of("Microsoft.KeyVault", "", "operationResults", 5),
          new Shape.Traits(true, true, false),
          "BadRequest");

  private final DeletedVaults deleted;

  public Vaults(DeletedVaults deleted) {
    this.deleted = deleted;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    if (put.creates()) {
      refuseTaken(put);
    }
    check(put);
    var body = put.before();
    body.put(
        "location", Regions.find(put.request().path("location").asText()).orElseThrow().name());
    body.set(
        "tags", put.request().path("tags").isObject() ? put.request().get("tags") : Json.object());
    var properties = Json.within(body, "properties");
    properties.setAll(put.properties());
    Json.fallback(properties, "accessPolicies", Json.array());
    Json.fallback(properties, "enabledForDeployment", false);
    Json.fallback(properties, "enableSoftDelete", true);
    Json.fallback(properties, "softDeleteRetentionInDays", 90);
    Json.fallback(properties, "enableRbacAuthorization", false);
    Json.fallback(properties, "publicNetworkAccess", "Enabled");
    properties.put("vaultUri", "https://" + put.id().name() + ".vault.azure.net/");
    return body;
  }

  @Override
  public ObjectNode patch(Put put) {
    var body = TypeRules.super.patch(put);
    Json.within(body, "properties").setAll(put.properties());
    return body;
  }

  @Override
  public void begun(Entry entry, String trigger) {
    if (trigger.equals("create")) {
      deleted.take(entry);
    }
  }

  @Override
  public void removed(Entry entry) {
    deleted.keep(entry);
  }

  @Override
  public List<Route> routes() {
    return deleted.routes();
  }

  private void refuseTaken(Put put) {
    var name = put.id().name();
    var mode = Json.text(put.request(), "/properties/createMode");
    if (deleted.held(name) && !mode.equals("recover")) {
      throw Refused.of(
          409,
          "ConflictError",
          "A vault with the same name already exists in deleted state. You need to either recover"
              + " or purge existing key vault.");
    }
    if (deleted.live(name)) {
      throw Refused.of(
          409,
          "VaultAlreadyExists",
          "The vault name '" + name + "' is already in use. Vault names are globally unique.");
    }
  }

  private static void check(Put put) {
    var properties = put.properties();
    if (properties.path("tenantId").asText().isEmpty()) {
      put.violations()
          .add("BadRequest", "properties.tenantId", "The parameter tenantId is required.");
    }
    if (!List.of("standard", "premium").contains(Json.text(properties, "/sku/name"))) {
      put.violations()
          .add("BadRequest", "properties.sku.name", "The sku's name is standard or premium.");
    }
    if (!Json.text(properties, "/sku/family").equals("A")) {
      put.violations().add("BadRequest", "properties.sku.family", "The sku's family is A.");
    }
    boolean roles = properties.path("enableRbacAuthorization").asBoolean(false);
    if (put.creates() && !roles && !properties.path("accessPolicies").isArray()) {
      put.violations()
          .add(
              "BadRequest",
              "properties.accessPolicies",
              "The parameter accessPolicies is required unless enableRbacAuthorization is true.");
    }
  }
}
