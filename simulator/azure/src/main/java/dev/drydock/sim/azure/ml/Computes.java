package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.aks.Extensions;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Times;
import dev.drydock.sim.azure.host.ClusterHost;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Lifecycle;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import dev.drydock.sim.world.size.VmSize;
import dev.drydock.sim.world.size.VmSizes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Computes: the attachment of a managed cluster to a workspace, as `Kubernetes` (through the
/// extension) or, in the old way, as `AKS`. A cluster is attached once.
///
/// Sources: Microsoft.MachineLearningServices 2024-04-01, machineLearningServices.json; azure-docs
/// v1/how-to-create-attach-kubernetes.md; azure-docs issue 55597 for what an attachment demands.
public final class Computes implements TypeRules {
  static final String TYPE = Workspaces.TYPE + "/computes";
  private static final Shape SHAPE =
      new Shape(
          TYPE,
          Workspaces.PATH + "/{workspace}/computes/{name}",
          Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9]"),
          201,
          200,
          0,
          202,
          OperationStyle.of(
              "Microsoft.MachineLearningServices",
              "computeOperationsStatus",
              "computeOperationResults",
              10),
          new Shape.Traits(false, true, false),
          "ValidationError");
  private static final String CLUSTERS = "Microsoft.ContainerService/managedClusters";
  private static final int CORES_FOR_PRODUCTION = 12;
  private static final int NODES_FOR_PRODUCTION = 3;

  private final Entries entries;
  private final ClusterHost host;

  public Computes(Entries entries, ClusterHost host) {
    this.entries = entries;
    this.host = host;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    var asked = put.properties();
    var sort = asked.path("computeType").asText();
    if (!List.of("Kubernetes", "AKS").contains(sort)) {
      throw Refused.of(
          400,
          "ValidationError",
          "The compute type '" + sort + "' is not offered here: Kubernetes or AKS.");
    }
    refuseAgain(put, sort);
    checkCluster(put, asked, sort);
    var body = put.before();
    var workspace = entries.require(put.id().parent());
    body.put("location", put.request().path("location").asText(workspace.location()));
    for (var field : List.of("identity", "tags", "sku")) {
      if (put.request().hasNonNull(field)) {
        body.set(field, put.request().get(field));
      }
    }
    if (!put.request().hasNonNull("tags")) {
      body.putObject("tags");
    }
    var properties = Json.within(body, "properties");
    properties.setAll(asked);
    complete(put, properties, sort, workspace);
    return body;
  }

  @Override
  public void allowDelete(Call call, Entry entry) {
    var action = call.query("underlyingResourceAction").orElse("");
    if (!List.of("Delete", "Detach").contains(action)) {
      throw Refused.of(
          400,
          "ValidationError",
          "The query parameter 'underlyingResourceAction' is required: Delete or Detach.");
    }
    if (action.equals("Delete")) {
      throw Refused.of(
          400,
          "ValidationError",
          "The compute '" + entry.id().name() + "' is attached: it can only be detached.");
    }
  }

  /// Attaching an AKS compute again fails, even with the same body.
  private static void refuseAgain(Put put, String sort) {
    if (put.creates()) {
      return;
    }
    if (sort.equals("AKS")) {
      throw Refused.of(
          409, "Conflict", "A compute of the name '" + put.id().name() + "' exists already.");
    }
    var before = put.existing().orElseThrow().properties();
    for (var pointer : List.of("/computeType", "/resourceId", "/properties/namespace")) {
      var then = Json.text(put.properties(), pointer);
      if (!then.isEmpty() && !then.equalsIgnoreCase(Json.text(before, pointer))) {
        put.violations()
            .add(
                "ValidationError",
                "properties" + pointer.replace('/', '.'),
                "'%s' of a compute cannot be changed.".formatted(pointer.substring(1)));
      }
    }
  }

  private void checkCluster(Put put, ObjectNode asked, String sort) {
    var target = "properties.resourceId";
    var id = ArmId.parse(asked.path("resourceId").asText());
    var cluster =
        id.flatMap(entries::find).filter(entry -> entry.type().equalsIgnoreCase(CLUSTERS));
    if (cluster.isEmpty() || !Lifecycle.visible(cluster.get().stage()).equals("Succeeded")) {
      put.violations()
          .add(
              "ValidationError",
              target,
              "No managed cluster '%s' was found, or it is not ready."
                  .formatted(asked.path("resourceId").asText()));
      return;
    }
    if (!cluster.get().id().subscription().equalsIgnoreCase(put.id().subscription())) {
      put.violations()
          .add("ValidationError", target, "The cluster must be in the workspace's subscription.");
    }
    refuseSecond(put, cluster.get().id());
    if (sort.equals("AKS")) {
      checkSize(put, asked, cluster.get());
    } else {
      checkServing(put, asked, cluster.get());
    }
  }

  private void refuseSecond(Put put, ArmId cluster) {
    var scope = new ArmId("/subscriptions/" + put.id().subscription());
    entries.below(scope, TYPE).stream()
        .filter(other -> !other.id().key().equals(put.id().key()))
        .filter(other -> ofCluster(other, cluster))
        .findFirst()
        .ifPresent(other -> {
          throw Refused.of(
              409,
              "Conflict",
              ("The cluster '%s' is already attached as '%s'. Detach it first: a cluster "
                      + "has one attachment.")
                  .formatted(cluster.name(), other.id().text()));
        });
  }

  static boolean ofCluster(Entry compute, ArmId cluster) {
    return new ArmId(compute.properties().path("resourceId").asText()).key().equals(cluster.key());
  }

  private void checkServing(Put put, ObjectNode asked, Entry cluster) {
    if (Extensions.learning(entries, cluster.id()).isEmpty()) {
      put.violations()
          .add(
              "ValidationError",
              "properties.resourceId",
              "The extension Microsoft.AzureML.Kubernetes is not installed on the cluster '%s'."
                  .formatted(cluster.id().name()));
    }
    var name = asked.at("/properties/namespace").asText("default");
    if (host.read(cluster.id().key(), "v1", "Namespace", "", name).isEmpty()) {
      put.violations()
          .add(
              "ValidationError",
              "properties.properties.namespace",
              "The namespace '%s' does not exist in the cluster '%s'."
                  .formatted(name, cluster.id().name()));
    }
  }

  /// A production attachment wants twelve cores, and only then says that it wants three machines.
  private void checkSize(Put put, ObjectNode asked, Entry cluster) {
    if (asked.at("/properties/clusterPurpose").asText("FastProd").equals("DevTest")) {
      return;
    }
    int cores = 0;
    int nodes = 0;
    for (var pool : entries.below(cluster.id(), CLUSTERS + "/agentPools")) {
      int count = pool.properties().path("count").asInt();
      nodes += count;
      cores +=
          count
              * VmSizes.find(pool.properties().path("vmSize").asText())
                  .map(VmSize::vcpus)
                  .orElse(0);
    }
    var wanted =
        cores < CORES_FOR_PRODUCTION
            ? Optional.of("at least 12 cores")
            : nodes < NODES_FOR_PRODUCTION
                ? Optional.of("at least 3 machine(s)")
                : Optional.<String>empty();
    wanted.ifPresent(text ->
        put.violations()
            .add(
                "ValidationError",
                "properties.properties.clusterPurpose",
                "The cluster must have " + text + " for the purpose asked for."));
  }

  private static void complete(Put put, ObjectNode properties, String sort, Entry workspace) {
    Json.fallback(properties, "computeLocation", workspace.location());
    Json.fallback(properties, "createdOn", Times.text(put.call().at()));
    properties.put("modifiedOn", Times.text(put.call().at()));
    Json.fallback(properties, "disableLocalAuth", false);
    properties.put("isAttachedCompute", true);
    properties.putNull("provisioningErrors");
    var inner = Json.within(properties, "properties");
    if (sort.equals("Kubernetes")) {
      Json.fallback(inner, "namespace", "default");
      Json.fallback(inner, "defaultInstanceType", "defaultinstancetype");
    } else {
      Json.fallback(inner, "clusterPurpose", "FastProd");
      Json.fallback(inner, "loadBalancerType", "PublicIp");
    }
  }
}
