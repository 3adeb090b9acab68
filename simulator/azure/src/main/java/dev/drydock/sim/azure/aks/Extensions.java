package dev.drydock.sim.azure.aks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.ErrorDetail;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.host.ClusterHost;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Lifecycle;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Outcome;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cluster extensions, and what the machine learning extension demands.
///
/// Sources: Microsoft.KubernetesConfiguration 2023-05-01, extensions.json; for the settings and the
/// three nodes of a highly available router, azure-ai-docs how-to-deploy-kubernetes-extension.md.
public final class Extensions implements TypeRules {
  private static final String TYPE = "Microsoft.KubernetesConfiguration/extensions";
  private static final String LEARNING = "Microsoft.AzureML.Kubernetes";
  private static final String PATH =
      "/subscriptions/{subscription}/resourceGroups/{group}/providers"
          + "/Microsoft.ContainerService/managedClusters/{cluster}/providers"
          + "/Microsoft.KubernetesConfiguration/extensions/{name}";
  private static final Shape SHAPE =
      new Shape(
          TYPE,
          PATH,
          Pattern.compile("[a-z0-9]([-a-z0-9]{0,251}[a-z0-9])?"),
          201,
          200,
          202,
          202,
          new OperationStyle(PATH + "/operations/{operation}", "", 10),
          new Shape.Traits(false, true, false),
          "BadRequest");
  private static final int NODES_FOR_HA = 3;

  private final Entries entries;
  private final ClusterHost host;

  public Extensions(Entries entries, ClusterHost host) {
    this.entries = entries;
    this.host = host;
  }

  /// Return the machine learning extension of a cluster, if it is installed and ready.
  public static Optional<Entry> learning(Entries entries, ArmId cluster) {
    return entries.below(cluster, TYPE).stream()
        .filter(Extensions::learns)
        .filter(entry -> Lifecycle.visible(entry.stage()).equals("Succeeded"))
        .findFirst();
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    var cluster = entries.require(put.id().parent());
    if (!cluster.hidden().path("hosted").asBoolean(false)) {
      throw Refused.of(
          409, "ClusterNotReady", "The cluster '" + cluster.id().name() + "' is not ready yet.");
    }
    var body = put.before();
    if (put.request().hasNonNull("identity")) {
      body.set("identity", put.request().get("identity"));
    }
    var properties = Json.within(body, "properties");
    properties.setAll(put.properties());
    check(put, properties);
    complete(properties);
    return body;
  }

  @Override
  public ObjectNode patch(Put put) {
    var body = put.before();
    var properties = Json.within(body, "properties");
    for (var field : put.properties().properties()) {
      if (field.getValue() instanceof ObjectNode part) {
        Json.within(properties, field.getKey()).setAll(part);
      } else {
        properties.set(field.getKey(), field.getValue());
      }
    }
    complete(properties);
    return body;
  }

  @Override
  public void begun(Entry entry, String trigger) {
    entries.find(entry.id().parent()).ifPresent(c -> entry.hidden().put("region", c.location()));
  }

  @Override
  public Outcome reached(Entry entry, String stage) {
    if (!stage.equals("Succeeded") || !learns(entry)) {
      return Outcome.reach();
    }
    var cluster = entry.id().parent();
    int nodes =
        entries.below(cluster, AgentPools.TYPE).stream()
            .mapToInt(pool -> pool.properties().path("count").asInt())
            .sum();
    if (highlyAvailable(entry) && nodes < NODES_FOR_HA) {
      return new Outcome.Fail(
          ErrorDetail.of(
              "ExtensionOperationFailed",
              ("The inference router runs as three replicas, each on a node of its own, "
                      + "but the cluster has %s: add nodes or set inferenceRouterHA to False.")
                  .formatted(nodes)));
    }
    LearningManifests.all(highlyAvailable(entry))
        .forEach(m -> host.apply(cluster.key(), "azureml", m));
    return Outcome.reach();
  }

  @Override
  public void removed(Entry entry) {
    var cluster = entries.find(entry.id().parent());
    boolean stays = cluster.filter(c -> !c.hidden().path("leaving").asBoolean(false)).isPresent();
    if (stays && learns(entry)) {
      host.remove(entry.id().parent().key(), "v1", "Namespace", "", LearningManifests.NAMESPACE);
    }
  }

  @Override
  public ObjectNode render(Entry entry) {
    var body = entry.body().deepCopy();
    var hidden = Json.within(Json.within(body, "properties"), "configurationProtectedSettings");
    List.copyOf(hidden.properties()).forEach(field -> hidden.put(field.getKey(), ""));
    return body;
  }

  private void check(Put put, ObjectNode properties) {
    var asked = properties.path("extensionType").asText();
    if (asked.isEmpty()) {
      put.violations()
          .add("BadRequest", "properties.extensionType", "An extensionType is required.");
    }
    put.existing()
        .filter(e -> !e.properties().path("extensionType").asText().equalsIgnoreCase(asked))
        .ifPresent(_ ->
            put.violations()
                .add("BadRequest", "properties.extensionType", "The extensionType cannot change."));
    if (!asked.equalsIgnoreCase(LEARNING)) {
      return;
    }
    boolean other =
        entries.below(put.id().parent(), TYPE).stream()
            .anyMatch(e -> learns(e) && !e.id().key().equals(put.id().key()));
    if (other) {
      throw Refused.of(
          409,
          "Conflict",
          "An extension of type '" + LEARNING + "' is already installed on this cluster.");
    }
    checkSettings(put, properties);
  }

  private static void checkSettings(Put put, ObjectNode properties) {
    var settings = properties.path("configurationSettings");
    boolean inference = isTrue(settings, "enableInference");
    var violations = put.violations();
    var where = "properties.configurationSettings.";
    if (!inference && !isTrue(settings, "enableTraining")) {
      violations.add(
          "InvalidConfiguration",
          where + "enableInference",
          "At least one of enableTraining and enableInference must be True.");
    }
    if (!inference) {
      return;
    }
    if (!List.of("loadbalancer", "nodeport", "clusterip")
        .contains(settings.path("inferenceRouterServiceType").asText().toLowerCase(Locale.ROOT))) {
      violations.add(
          "InvalidConfiguration",
          where + "inferenceRouterServiceType",
          "With enableInference, inferenceRouterServiceType is LoadBalancer, NodePort or"
              + " ClusterIP.");
    }
    boolean secured =
        settings.hasNonNull("sslSecret")
            || properties.path("configurationProtectedSettings").hasNonNull("sslCertPemFile");
    if (!secured && !isTrue(settings, "allowInsecureConnections")) {
      violations.add(
          "InvalidConfiguration",
          where + "allowInsecureConnections",
          "With enableInference, either allowInsecureConnections is True or a certificate is"
              + " given.");
    }
  }

  private static void complete(ObjectNode properties) {
    Json.fallback(properties, "autoUpgradeMinorVersion", true);
    Json.fallback(properties, "releaseTrain", "Stable");
    Json.fallback(properties, "configurationSettings", Json.object());
    properties.put("currentVersion", properties.path("version").asText("1.1.79"));
    var cluster = Json.within(Json.within(properties, "scope"), "cluster");
    Json.fallback(cluster, "releaseNamespace", LearningManifests.NAMESPACE);
    Json.fallback(properties, "statuses", Json.array());
    properties.put("isSystemExtension", false);
  }

  /// Say whether an extension's inference router runs as three replicas.
  public static boolean highlyAvailable(Entry entry) {
    var settings = entry.properties().path("configurationSettings");
    return isTrue(settings, "enableInference")
        && !settings.path("inferenceRouterHA").asText("True").equalsIgnoreCase("false");
  }

  private static boolean isTrue(JsonNode settings, String name) {
    return settings.path(name).asText().equalsIgnoreCase("true");
  }

  private static boolean learns(Entry entry) {
    return entry.properties().path("extensionType").asText().equalsIgnoreCase(LEARNING);
  }
}
