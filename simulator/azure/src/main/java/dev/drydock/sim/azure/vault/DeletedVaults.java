package dev.drydock.sim.azure.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.arm.Times;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of vaults: those in use, and those of deleted vaults, until they are purged or their
/// days are over.
public final class DeletedVaults {
  private static final String TYPE = "Microsoft.KeyVault/deletedVaults";
  private static final String ONE =
      "/subscriptions/{subscription}/providers/Microsoft.KeyVault/locations/{location}"
          + "/deletedVaults/{name}";

  private final World world;
  private final Table live;
  private final Table deleted;

  public DeletedVaults(World world) {
    this.world = world;
    this.live = world.plainTable("azure.vaults");
    this.deleted = world.plainTable("azure.deletedVaults");
  }

  boolean live(String name) {
    return live.row(key(name)).isPresent();
  }

  boolean held(String name) {
    return find(name).isPresent();
  }

  void take(Entry vault) {
    deleted.remove(key(vault.id().name()));
    live.put(key(vault.id().name()), vault.id().text());
  }

  void keep(Entry vault) {
    var name = vault.id().name();
    live.remove(key(name));
    int days = vault.properties().path("softDeleteRetentionInDays").asInt(90);
    var row = Json.object();
    row.put("vault", vault.id().text());
    row.put("location", vault.location());
    row.put("deleted", world.now().toString());
    row.put("purge", world.now().plus(Duration.ofDays(days)).toString());
    row.set("tags", vault.body().path("tags"));
    deleted.put(key(name), row.toString());
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "GET",
            "/subscriptions/{subscription}/providers/Microsoft.KeyVault/deletedVaults",
            TYPE,
            this::list),
        new Route("GET", ONE, TYPE, call -> Response.json(200, require(call).toString())),
        new Route("POST", ONE + "/purge", TYPE, this::purge));
  }

  private Response list(Call call) {
    var items =
        deleted.rows("").stream()
            .map(row -> find(row.key()))
            .flatMap(Optional::stream)
            .filter(row -> mine(call, row))
            .map(row -> body(call, row))
            .map(body -> new Paging.Item(body.path("name").asText(), body))
            .toList();
    return Paging.ARM.page(call, items);
  }

  private Response purge(Call call) {
    require(call);
    deleted.remove(key(call.name("name")));
    return Response.empty(200);
  }

  private ObjectNode require(Call call) {
    return find(call.name("name"))
        .filter(row -> mine(call, row))
        .map(row -> body(call, row))
        .orElseThrow(() ->
            Refused.of(
                404,
                "DeletedVaultNotFound",
                "The specified deleted vault '" + call.name("name") + "' does not exist."));
  }

  private Optional<ObjectNode> find(String name) {
    return deleted
        .row(key(name))
        .map(row -> Json.stored(row.text()))
        .filter(row -> Instant.parse(row.path("purge").asText()).isAfter(world.now()));
  }

  private static boolean mine(Call call, ObjectNode row) {
    return row.path("vault")
        .asText()
        .toLowerCase(Locale.ROOT)
        .startsWith("/subscriptions/" + call.subscription().toLowerCase(Locale.ROOT) + "/");
  }

  private static ObjectNode body(Call call, ObjectNode row) {
    var vault = row.path("vault").asText();
    var name = vault.substring(vault.lastIndexOf('/') + 1);
    var location = row.path("location").asText();
    var node = Json.object();
    node.put(
        "id",
        "/subscriptions/%s/providers/Microsoft.KeyVault/locations/%s/deletedVaults/%s"
            .formatted(call.subscription(), location, name));
    node.put("name", name);
    node.put("type", TYPE);
    var properties = node.putObject("properties");
    properties.put("vaultId", vault);
    properties.put("location", location);
    properties.put("deletionDate", Times.text(Instant.parse(row.path("deleted").asText())));
    properties.put("scheduledPurgeDate", Times.text(Instant.parse(row.path("purge").asText())));
    properties.set("tags", row.path("tags"));
    return node;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
