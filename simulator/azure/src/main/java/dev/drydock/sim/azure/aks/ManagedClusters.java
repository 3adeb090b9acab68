package dev.drydock.sim.azure.aks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.host.ClusterHost;
import dev.drydock.sim.azure.host.ClusterHost.ClusterShape;
import dev.drydock.sim.azure.type.Bodies;
import dev.drydock.sim.azure.type.ETags;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Lifecycle;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Outcome;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import dev.drydock.sim.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Managed clusters. The pools asked for in a cluster's body become resources of their own, and are
/// shown in it again.
///
/// Source: Microsoft.ContainerService 2024-05-01, managedClusters.json.
public final class ManagedClusters implements TypeRules {
  static final String TYPE = "Microsoft.ContainerService/managedClusters";
  private static final String ONE =
      "/subscriptions/{subscription}/resourceGroups/{group}/providers"
          + "/Microsoft.ContainerService/managedClusters/{name}";
  private static final Shape SHAPE =
      new Shape(
          TYPE,
          ONE,
          Pattern.compile("[a-zA-Z0-9]|[a-zA-Z0-9][-_a-zA-Z0-9]{0,61}[a-zA-Z0-9]"),
          201,
          200,
          200,
          202,
          OperationStyle.of("Microsoft.ContainerService", "operations", "operationresults", 10),
          new Shape.Traits(true, true, true),
          "InvalidParameter");

  private final Entries entries;
  private final Lifecycle lifecycle;
  private final ClusterHost host;
  private final ClusterBodies bodies;

  public ManagedClusters(
      Entries entries, Lifecycle lifecycle, ClusterHost host, ClusterBodies bodies) {
    this.entries = entries;
    this.lifecycle = lifecycle;
    this.host = host;
    this.bodies = bodies;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    refuseBusyPools(put.id());
    var pools = pools(put);
    var body = Bodies.tracked(put, "identity", "sku");
    bodies.check(put, pools);
    var properties = Json.within(body, "properties");
    var asked = put.properties();
    asked.remove("agentPoolProfiles");
    properties.setAll(asked);
    bodies.complete(put, body);
    body.set("pendingPools", put.properties().path("agentPoolProfiles"));
    return body;
  }

  @Override
  public String trigger(Put put) {
    return put.call().request().method().equals("PATCH") ? "tag" : TypeRules.super.trigger(put);
  }

  @Override
  public void allowDelete(Call call, Entry entry) {
    refuseBusyPools(entry.id());
  }

  @Override
  public void begun(Entry entry, String trigger) {
    var pending = entry.body().remove("pendingPools");
    if (trigger.equals("create")) {
      bodies.nodeGroup(entry);
    }
    if (pending != null) {
      pending.forEach(pool -> put(entry, (ObjectNode) pool.deepCopy(), trigger));
    }
  }

  @Override
  public Outcome reached(Entry entry, String stage) {
    if (stage.equals("Creating:nodes")) {
      var pools =
          pools(entry).stream()
              .map(pool -> PoolRules.shape(pool.id().name(), pool.properties()))
              .toList();
      var properties = entry.properties();
      host.create(
          entry.id().key(),
          new ClusterShape(
              entry.id().name(),
              properties.path("fqdn").asText(),
              entry.location(),
              properties.path("currentKubernetesVersion").asText(),
              pools));
      entry.hidden().put("hosted", true);
    }
    if (stage.equals("Succeeded") || stage.equals("Failed")) {
      pools(entry).forEach(pool -> state(pool, stage));
    }
    if (stage.equals(Lifecycle.GONE)) {
      entry.hidden().put("leaving", true);
    }
    return Outcome.reach();
  }

  @Override
  public void removed(Entry entry) {
    if (entry.hidden().path("hosted").asBoolean(false)) {
      host.delete(entry.id().key());
    }
    entries.find(bodies.nodeGroupId(entry)).ifPresent(lifecycle::remove);
  }

  @Override
  public ObjectNode render(Entry entry) {
    var body = entry.body().deepCopy();
    var profiles = Json.array();
    pools(entry).forEach(pool -> profiles.add(AgentPools.profile(pool)));
    Json.within(body, "properties").set("agentPoolProfiles", profiles);
    return body;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        KubernetesVersions.route(),
        new Route("POST", ONE + "/listClusterAdminCredential", TYPE, c -> credential(c, "Admin")),
        new Route("POST", ONE + "/listClusterUserCredential", TYPE, c -> credential(c, "User")));
  }

  private Response credential(Call call, String role) {
    var id =
        new ArmId(
            "/subscriptions/%s/resourceGroups/%s/providers/%s/%s"
                .formatted(call.subscription(), call.name("group"), TYPE, call.name("name")));
    var entry = entries.require(id);
    if (!entry.hidden().path("hosted").asBoolean(false)) {
      throw Refused.of(
          409,
          "OperationNotAllowed",
          "The managed cluster '" + entry.id().name() + "' is still being created.");
    }
    if (role.equals("Admin") && entry.properties().path("disableLocalAccounts").asBoolean(false)) {
      throw Refused.of(
          400,
          "BadRequest",
          "Getting static credential is not allowed because local accounts are disabled.");
    }
    var body = Json.object();
    var config = body.putArray("kubeconfigs").addObject();
    config.put("name", "cluster" + role);
    var text = host.kubeconfig(entry.id().key()).getBytes(StandardCharsets.UTF_8);
    config.put("value", Base64.getEncoder().encodeToString(text));
    return Response.json(200, body.toString());
  }

  private List<Entry> pools(Entry cluster) {
    return entries.below(cluster.id(), AgentPools.TYPE);
  }

  private List<Entry> pools(Put put) {
    return put.existing().map(this::pools).orElse(List.of());
  }

  private void put(Entry cluster, ObjectNode pool, String trigger) {
    var name = pool.path("name").asText();
    pool.remove(List.of("name", "provisioningState", "powerState", "eTag"));
    var id = AgentPools.id(cluster.id(), name);
    PoolRules.complete(pool, cluster.properties().path("currentKubernetesVersion").asText());
    var body = Json.object();
    body.put("id", id.text());
    body.put("name", name);
    body.put("type", AgentPools.TYPE);
    body.set("properties", pool);
    var entry = entries.fresh(id, AgentPools.TYPE, body);
    entry.hidden().put("region", cluster.location());
    entries.find(id).ifPresent(old -> entry.hidden().set("eTag", old.hidden().path("eTag")));
    ETags.renew(entry);
    state(entry, trigger.equals("create") ? "Creating" : "Updating");
    if (cluster.hidden().path("hosted").asBoolean(false)) {
      host.putPool(cluster.id().key(), PoolRules.shape(name, pool));
    }
  }

  private void state(Entry pool, String state) {
    pool.properties().put("provisioningState", state);
    pool.hidden().put("stage", state);
    entries.save(pool);
  }

  private void refuseBusyPools(ArmId cluster) {
    for (var pool : entries.below(cluster, AgentPools.TYPE)) {
      if (pool.busy()) {
        throw Refused.of(
            409,
            "OperationNotAllowed",
            ("Another operation (%s) is in progress on the agent pool '%s': wait for it "
                    + "to finish before starting a new one.")
                .formatted(Lifecycle.visible(pool.stage()), pool.id().name()));
      }
    }
  }
}
