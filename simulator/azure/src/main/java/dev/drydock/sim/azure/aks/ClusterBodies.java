package dev.drydock.sim.azure.aks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Violations;
import dev.drydock.sim.azure.entra.Tokens;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.world.World;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Checks and completes the bodies of managed clusters.
public final class ClusterBodies {
  private static final int SUFFIX_BYTES = 4;

  private final World world;
  private final Entries entries;

  public ClusterBodies(World world, Entries entries) {
    this.world = world;
    this.entries = entries;
  }

  void check(Put put, List<Entry> pools) {
    var asked = put.properties();
    var violations = put.violations();
    checkPools(asked, pools, violations);
    if (put.creates()
        && asked.path("dnsPrefix").asText().isEmpty()
        && asked.path("fqdnSubdomain").asText().isEmpty()) {
      violations.add(
          "RequiredParameterMissing", "properties.dnsPrefix", "A dnsPrefix is required.");
    }
    boolean identity = !Json.text(put.request(), "/identity/type").isEmpty();
    if (put.creates() && !identity && !asked.hasNonNull("servicePrincipalProfile")) {
      violations.add(
          "RequiredParameterMissing",
          "identity",
          "Either an identity or a servicePrincipalProfile is required.");
    }
    var version = asked.path("kubernetesVersion").asText();
    boolean kept =
        version.equals(
            put.existing().map(e -> e.properties().path("kubernetesVersion").asText()).orElse("-"));
    if (!kept && KubernetesVersions.resolve(version, put.call().at()).isEmpty()) {
      violations.add(
          "K8sVersionNotSupported",
          "properties.kubernetesVersion",
          "Version %s is not supported in this region. Supported versions are: %s."
              .formatted(version, String.join(", ", KubernetesVersions.names(put.call().at()))));
    }
    put.existing().ifPresent(entry -> checkChange(entry.properties(), asked, violations));
  }

  private static void checkPools(ObjectNode asked, List<Entry> live, Violations violations) {
    var names = new TreeSet<String>();
    boolean system =
        live.stream().anyMatch(pool -> pool.properties().path("mode").asText().equals("System"));
    for (var node : asked.path("agentPoolProfiles")) {
      if (!(node instanceof ObjectNode pool)) {
        continue;
      }
      var name = pool.path("name").asText();
      var where = "properties.agentPoolProfiles[" + name + "].";
      if (!names.add(name)) {
        violations.add(
            "InvalidParameter", where + "name", "Two agent pools are called '" + name + "'.");
      }
      PoolRules.check(name, pool, where, violations);
      system |= pool.path("mode").asText().equals("System");
      live.stream()
          .filter(entry -> entry.id().name().equals(name))
          .forEach(entry -> PoolRules.checkChange(entry.properties(), pool, where, violations));
    }
    if (!system) {
      violations.add(
          "InvalidParameter",
          "properties.agentPoolProfiles",
          "A managed cluster has at least one agent pool of mode System.");
    }
  }

  private static void checkChange(ObjectNode before, ObjectNode asked, Violations violations) {
    for (var pointer :
        List.of(
            "/dnsPrefix",
            "/nodeResourceGroup",
            "/apiServerAccessProfile/enablePrivateCluster",
            "/networkProfile/networkPlugin",
            "/networkProfile/serviceCidr",
            "/networkProfile/dnsServiceIP",
            "/networkProfile/loadBalancerSku")) {
      var now = Json.text(before, pointer);
      var then = Json.text(asked, pointer);
      if (!then.isEmpty() && !then.equalsIgnoreCase(now)) {
        violations.add(
            "PropertyChangeNotAllowed",
            "properties" + pointer.replace('/', '.'),
            "Changing property '%s' is not allowed."
                .formatted("properties" + pointer.replace('/', '.')));
      }
    }
  }

  void complete(Put put, ObjectNode body) {
    var properties = Json.within(body, "properties");
    var region = body.path("location").asText();
    var version =
        KubernetesVersions.resolve(properties.path("kubernetesVersion").asText(), put.call().at())
            .orElse(properties.path("kubernetesVersion").asText());
    Json.fallback(properties, "kubernetesVersion", version);
    properties.put("currentKubernetesVersion", version);
    if (!properties.hasNonNull("fqdn")) {
      name(properties, region);
    }
    Json.fallback(
        properties,
        "nodeResourceGroup",
        "MC_%s_%s_%s".formatted(put.id().group(), put.id().name(), region));
    Json.fallback(properties, "enableRBAC", true);
    Json.fallback(properties, "supportPlan", "KubernetesOfficial");
    Json.fallback(properties, "maxAgentPools", 100);
    Json.fallback(properties, "disableLocalAccounts", false);
    properties.putObject("powerState").put("code", "Running");
    if (!properties.hasNonNull("servicePrincipalProfile")) {
      properties.putObject("servicePrincipalProfile").put("clientId", "msi");
    }
    network(Json.within(properties, "networkProfile"));
    identity(body);
    var sku = Json.within(body, "sku");
    Json.fallback(sku, "name", "Base");
    Json.fallback(sku, "tier", "Free");
  }

  private void name(ObjectNode properties, String region) {
    var chance = world.chance("azure.fqdn");
    var suffix = HexFormat.of().formatHex(chance.bytes(SUFFIX_BYTES));
    var prefix = properties.path("dnsPrefix").asText(properties.path("fqdnSubdomain").asText());
    var fqdn = (prefix + "-" + suffix + ".hcp." + region + ".azmk8s.io").toLowerCase(Locale.ROOT);
    properties.put("fqdn", fqdn);
    properties.put("azurePortalFQDN", fqdn.replace(".hcp.", ".portal.hcp."));
    if (properties.at("/apiServerAccessProfile/enablePrivateCluster").asBoolean(false)) {
      properties.put("privateFQDN", fqdn.replace(".hcp.", ".privatelink."));
    }
  }

  private static void network(ObjectNode network) {
    Json.fallback(network, "networkPlugin", "azure");
    Json.fallback(network, "networkDataplane", "azure");
    Json.fallback(network, "loadBalancerSku", "standard");
    Json.fallback(network, "serviceCidr", "10.0.0.0/16");
    Json.fallback(network, "dnsServiceIP", "10.0.0.10");
    Json.fallback(network, "outboundType", "loadBalancer");
  }

  private void identity(ObjectNode body) {
    if (body.get("identity") instanceof ObjectNode identity
        && identity.path("type").asText().contains("SystemAssigned")) {
      Json.fallback(identity, "tenantId", Tokens.TENANT);
      if (!identity.hasNonNull("principalId")) {
        identity.put("principalId", world.chance("azure.identities").uuid().toString());
      }
    }
  }

  ArmId nodeGroupId(Entry cluster) {
    return new ArmId(
        "/subscriptions/"
            + cluster.id().subscription()
            + "/resourceGroups/"
            + cluster.properties().path("nodeResourceGroup").asText());
  }

  /// Make the group that holds the cluster's machines.
  void nodeGroup(Entry cluster) {
    var id = nodeGroupId(cluster);
    var body = Json.object();
    body.put("id", id.text());
    body.put("name", id.name());
    body.put("type", "Microsoft.Resources/resourceGroups");
    body.put("location", cluster.location());
    body.put("managedBy", cluster.id().text());
    body.putObject("tags");
    body.putObject("properties").put("provisioningState", "Succeeded");
    var entry = entries.fresh(id, "Microsoft.Resources/resourceGroups", body);
    entry.hidden().put("stage", "Succeeded");
    entries.save(entry);
  }
}
