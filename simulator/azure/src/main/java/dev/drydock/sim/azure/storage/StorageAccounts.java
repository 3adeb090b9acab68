package dev.drydock.sim.azure.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.arm.Times;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Regions;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.World;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Storage accounts.
///
/// Source: Microsoft.Storage 2023-05-01, storage.json.
public final class StorageAccounts implements TypeRules {
  private static final String ONE =
      "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Storage"
          + "/storageAccounts/{name}";
  private static final Shape SHAPE =
      new Shape(
          "Microsoft.Storage/storageAccounts",
          ONE,
          Pattern.compile("[a-z0-9]{3,24}"),
          202,
          200,
          200,
          200,
          OperationStyle.of("Microsoft.Storage", "", "asyncoperations", 5),
          new Shape.Traits(true, false, false),
          "InvalidRequestContent");
  private static final List<String> KINDS =
      List.of("Storage", "StorageV2", "BlobStorage", "FileStorage", "BlockBlobStorage");
  private static final List<String> SKUS =
      List.of(
          "Standard_LRS",
          "Standard_GRS",
          "Standard_RAGRS",
          "Standard_ZRS",
          "Premium_LRS",
          "Premium_ZRS",
          "Standard_GZRS",
          "Standard_RAGZRS");
  private static final int KEY_BYTES = 64;

  private final World world;
  private final Entries entries;
  private final BlobStore blobs;
  private final Addresses addresses;

  public StorageAccounts(World world, Entries entries, BlobStore blobs, Addresses addresses) {
    this.addresses = addresses;
    this.world = world;
    this.entries = entries;
    this.blobs = blobs;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    var name = put.id().name();
    if (put.creates() && blobs.account(name).isPresent()) {
      throw Refused.of(
          409,
          "StorageAccountAlreadyTaken",
          "The storage account named " + name + " is already taken.");
    }
    check(put);
    var body = put.before();
    body.put(
        "location", Regions.find(put.request().path("location").asText()).orElseThrow().name());
    body.set(
        "tags", put.request().path("tags").isObject() ? put.request().get("tags") : Json.object());
    body.set("kind", put.request().path("kind"));
    var sku = body.putObject("sku");
    sku.put("name", Json.text(put.request(), "/sku/name"));
    sku.put(
        "tier",
        Json.text(put.request(), "/sku/name").startsWith("Premium") ? "Premium" : "Standard");
    var properties = Json.within(body, "properties");
    properties.setAll(put.properties());
    complete(put, properties);
    return body;
  }

  /// Addresses are not kept: they are where this world is served now.
  @Override
  public ObjectNode render(Entry entry) {
    var body = entry.body().deepCopy();
    var endpoints = Json.within(body, "properties").putObject("primaryEndpoints");
    for (var service : List.of("dfs", "web", "blob", "queue", "table", "file")) {
      endpoints.put(service, addresses.storage(entry.id().name(), service) + "/");
    }
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
      var chance = world.chance("azure.storage");
      for (var key : List.of("key1", "key2")) {
        entry.hidden().put(key, Base64.getEncoder().encodeToString(chance.bytes(KEY_BYTES)));
      }
      blobs.open(entry.id());
    }
  }

  @Override
  public void removed(Entry entry) {
    blobs.drop(entry.id().name());
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route("POST", ONE + "/listKeys", SHAPE.type(), this::keys));
  }

  private Response keys(Call call) {
    var entry =
        entries.require(
            new ArmId(
                "/subscriptions/%s/resourceGroups/%s/providers/%s/%s"
                    .formatted(
                        call.subscription(), call.name("group"), SHAPE.type(), call.name("name"))));
    var body = Json.object();
    var keys = body.putArray("keys");
    for (var name : List.of("key1", "key2")) {
      var key = keys.addObject();
      key.put("creationTime", entry.properties().path("creationTime").asText());
      key.put("keyName", name);
      key.put("value", entry.hidden().path(name).asText());
      key.put("permissions", "FULL");
    }
    return Response.json(200, body.toString());
  }

  private static void check(Put put) {
    var request = put.request();
    if (!KINDS.contains(request.path("kind").asText())) {
      put.violations().add("InvalidAccountKind", "kind", "'kind' must be one of " + KINDS + ".");
    }
    if (!SKUS.contains(Json.text(request, "/sku/name"))) {
      put.violations().add("InvalidSku", "sku.name", "'sku.name' must be one of " + SKUS + ".");
    }
    put.existing()
        .filter(entry -> !entry.body().path("kind").asText().equals(request.path("kind").asText()))
        .ifPresent(_ ->
            put.violations()
                .add("InvalidOperation", "kind", "The kind of an account cannot be changed."));
  }

  private static void complete(Put put, ObjectNode properties) {
    Json.fallback(properties, "creationTime", Times.text(put.call().at()));
    Json.fallback(properties, "accessTier", "Hot");
    Json.fallback(properties, "allowBlobPublicAccess", false);
    Json.fallback(properties, "minimumTlsVersion", "TLS1_2");
    Json.fallback(properties, "publicNetworkAccess", "Enabled");
    Json.fallback(properties, "supportsHttpsTrafficOnly", true);
    properties.putObject("primaryEndpoints");
    properties.put(
        "primaryLocation",
        Regions.find(put.request().path("location").asText()).orElseThrow().name());
    properties.put("statusOfPrimary", "available");
  }
}
