package dev.drydock.sim.azure.aks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.host.ClusterHost;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import java.util.regex.Pattern;

/// Agent pools.
///
/// Source: Microsoft.ContainerService 2024-05-01, managedClusters.json.
public final class AgentPools implements TypeRules {
  static final String TYPE = "Microsoft.ContainerService/managedClusters/agentPools";
  private static final Shape SHAPE =
      new Shape(
          TYPE,
          "/subscriptions/{subscription}/resourceGroups/{group}/providers"
              + "/Microsoft.ContainerService/managedClusters/{cluster}/agentPools/{name}",
          Pattern.compile("[a-z][a-z0-9]{0,11}"),
          201,
          200,
          0,
          202,
          OperationStyle.of("Microsoft.ContainerService", "operations", "operationresults", 10),
          new Shape.Traits(false, false, true),
          "InvalidParameter");

  private final Entries entries;
  private final ClusterHost host;

  public AgentPools(Entries entries, ClusterHost host) {
    this.entries = entries;
    this.host = host;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    var cluster = entries.require(put.id().parent());
    refuseBusy(cluster);
    var asked = put.properties();
    PoolRules.check(put.id().name(), asked, "properties.", put.violations());
    put.existing()
        .ifPresent(entry ->
            PoolRules.checkChange(entry.properties(), asked, "properties.", put.violations()));
    var body = put.before();
    var properties = body.putObject("properties");
    properties.setAll(asked);
    PoolRules.complete(properties, cluster.properties().path("currentKubernetesVersion").asText());
    return body;
  }

  @Override
  public void allowDelete(Call call, Entry pool) {
    var cluster = entries.require(pool.id().parent());
    refuseBusy(cluster);
    boolean system =
        entries.below(cluster.id(), TYPE).stream()
            .filter(other -> !other.id().key().equals(pool.id().key()))
            .anyMatch(other -> other.properties().path("mode").asText().equals("System"));
    if (!system) {
      throw Refused.of(
          400,
          "OperationNotAllowed",
          "There has to be at least one system agent pool in a cluster.");
    }
  }

  @Override
  public void begun(Entry entry, String trigger) {
    entry.hidden().put("region", entries.require(entry.id().parent()).location());
    if (trigger.equals("create") || trigger.equals("update")) {
      host.putPool(
          entry.id().parent().key(), PoolRules.shape(entry.id().name(), entry.properties()));
    }
  }

  @Override
  public void removed(Entry entry) {
    entries
        .find(entry.id().parent())
        .filter(cluster -> !cluster.hidden().path("leaving").asBoolean(false))
        .ifPresent(cluster -> host.removePool(cluster.id().key(), entry.id().name()));
  }

  private static void refuseBusy(Entry cluster) {
    if (cluster.busy()) {
      throw Refused.of(
          409,
          "OperationNotAllowed",
          ("Another operation (%s) is in progress on the managed cluster '%s': wait for "
                  + "it to finish before starting a new one.")
              .formatted(
                  cluster.properties().path("provisioningState").asText(), cluster.id().name()));
    }
  }

  /// Return the id of a pool of a cluster.
  static ArmId id(ArmId cluster, String name) {
    return cluster.child("agentPools", name);
  }

  /// Show a pool as its cluster's body does.
  static ObjectNode profile(Entry pool) {
    var node = Json.object();
    node.put("name", pool.id().name());
    node.setAll(pool.properties());
    return node;
  }
}
