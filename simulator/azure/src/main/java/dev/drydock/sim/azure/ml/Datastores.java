package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.wire.Response;
import java.util.List;
import java.util.Optional;

/// The datastores that every workspace has: its blobs and its artifacts, both in the workspace's
/// own storage account. They are read from the workspace, not kept.
public final class Datastores {
  private static final String TYPE = Workspaces.TYPE + "/datastores";
  private static final String ALL = Workspaces.PATH + "/{workspace}/datastores";
  private static final String BLOBS = "workspaceblobstore";
  private static final String ARTIFACTS = "workspaceartifactstore";

  /// A blob container and the account that it is in.
  record Container(String account, String name) {}

  private final Entries entries;

  public Datastores(Entries entries) {
    this.entries = entries;
  }

  /// Return the container behind a workspace's default datastore.
  static Optional<Container> container(Entry workspace) {
    return ArmId.parse(workspace.properties().path("storageAccount").asText())
        .map(id -> new Container(id.name(), containerName(workspace)));
  }

  public List<Route> routes() {
    return List.of(
        new Route("GET", ALL, TYPE, this::list),
        new Route(
            "GET",
            ALL + "/{name}",
            TYPE,
            call -> Response.json(200, body(workspace(call), known(call)).toString())),
        new Route("POST", ALL + "/{name}/listSecrets", TYPE, this::secrets));
  }

  private Response list(Call call) {
    var workspace = workspace(call);
    var onlyDefault = call.query("isDefault").map(Boolean::parseBoolean).orElse(false);
    var items =
        List.of(ARTIFACTS, BLOBS).stream()
            .filter(name -> !onlyDefault || name.equals(BLOBS))
            .map(name -> new Paging.Item(name, body(workspace, name)))
            .toList();
    return Paging.COUNTED.page(call, items);
  }

  private Response secrets(Call call) {
    known(call);
    var account = ArmId.parse(workspace(call).properties().path("storageAccount").asText());
    var body = Json.object();
    body.put("secretsType", "AccountKey");
    body.put(
        "key",
        account.flatMap(entries::find).map(e -> e.hidden().path("key1").asText()).orElse(""));
    return Response.json(200, body.toString());
  }

  private Entry workspace(Call call) {
    return entries.require(
        new ArmId(
            "/subscriptions/%s/resourceGroups/%s/providers/%s/%s"
                .formatted(
                    call.subscription(),
                    call.name("group"),
                    Workspaces.TYPE,
                    call.name("workspace"))));
  }

  private static String known(Call call) {
    return List.of(BLOBS, ARTIFACTS).stream()
        .filter(name -> name.equalsIgnoreCase(call.name("name")))
        .findFirst()
        .orElseThrow(() ->
            Refused.of(404, "UserError", "Could not find datastore: " + call.name("name") + "."));
  }

  private static ObjectNode body(Entry workspace, String name) {
    var account = workspace.properties().path("storageAccount").asText();
    var body = Json.object();
    body.put("id", workspace.id().child("datastores", name).text());
    body.put("name", name);
    body.put("type", TYPE);
    var properties = body.putObject("properties");
    properties.put("datastoreType", "AzureBlob");
    properties.put("isDefault", name.equals(BLOBS));
    properties.put("accountName", account.substring(account.lastIndexOf('/') + 1));
    properties.put("containerName", name.equals(BLOBS) ? containerName(workspace) : "azureml");
    properties.put("endpoint", "core.windows.net");
    properties.put("protocol", "https");
    properties.put("serviceDataAccessAuthIdentity", "None");
    properties.putObject("credentials").put("credentialsType", "AccountKey");
    properties.put("subscriptionId", workspace.id().subscription());
    properties.put("resourceGroup", new ArmId(account).group());
    properties.putObject("tags");
    properties.putObject("properties");
    return body;
  }

  private static String containerName(Entry workspace) {
    return "azureml-blobstore-" + workspace.properties().path("workspaceId").asText();
  }
}
