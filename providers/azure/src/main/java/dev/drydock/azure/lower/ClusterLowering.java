package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.types.Clusters;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.ClusterIdentity;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lowers clusters: created ones to a managed cluster, its pools and the extension; those and
/// attached ones to a compute of the workspace.
final class ClusterLowering {
  private static final String POOL = "properties.agentPoolProfiles." + Clusters.DEFAULT_POOL + ".";
  private static final String SETTING = "properties.configurationSettings.";
  private static final String NETWORK = "properties.networkProfile.";

  private final Names names;

  ClusterLowering(Names names) {
    this.names = names;
  }

  List<DesiredObject> cluster(Resource cluster) {
    if (cluster.attributes().has("kubeconfig")) {
      return List.of();
    }
    var objects = new ArrayList<DesiredObject>();
    if (ClusterIdentity.created(cluster)) {
      objects.add(managed(cluster));
      cluster
          .attributes()
          .blocks("node_pool")
          .forEach((name, pool) -> objects.add(pool(cluster, name, pool)));
      objects.add(extension(cluster));
    }
    objects.add(compute(cluster));
    return objects;
  }

  private ArmId aks(Resource cluster) {
    return ArmId.of(ClusterIdentity.of(cluster, names.spec()));
  }

  private DesiredObject managed(Resource cluster) {
    var given = cluster.attributes();
    var desire =
        Desire.of(Clusters.AKS, cluster.address(), Role.AKS, aks(cluster))
            .set("location", given.text("location"))
            .set("properties.kubernetesVersion", given.optionalText("kubernetes_version"))
            .set(POOL + "vmSize", given.text("vm_size"))
            .set("properties.apiServerAccessProfile.enablePrivateCluster", given.flag("private"))
            .set(
                "properties.apiServerAccessProfile.authorizedIPRanges",
                texts(given, "authorized_ip_ranges"))
            .set("properties.aadProfile.managed", given.flag("azure_rbac"))
            .set("properties.aadProfile.enableAzureRBAC", given.flag("azure_rbac"))
            .set(
                "properties.securityProfile.defender.securityMonitoring.enabled",
                given.flag("defender"))
            .set("tags", Texts.map(given, "tags"))
            .sound()
            .once("identity.type", Value.of("SystemAssigned"))
            .once("properties.dnsPrefix", Value.of(cluster.name()))
            .once("properties.enableRBAC", Value.of(true))
            .once(POOL + "mode", Value.of("System"))
            .once(POOL + "osType", Value.of("Linux"))
            .once(POOL + "type", Value.of("VirtualMachineScaleSets"))
            .needs(WorkspaceLowering.AZURE, Role.GROUP);
    size(desire, POOL, given);
    network(desire, given);
    return desire.object();
  }

  /// A pool either has a fixed size or scales itself; then its size is not ours to say.
  private static void size(Desire desire, String path, Attributes given) {
    boolean scales = given.has("min") && given.has("max");
    desire.set(path + "enableAutoScaling", scales);
    var count = given.value("nodes");
    if (scales) {
      desire
          .set(path + "minCount", given.value("min"))
          .set(path + "maxCount", given.value("max"))
          .once(path + "count", beginning(given));
    } else {
      desire.set(path + "count", count.isNull() ? Value.of(1) : count);
    }
  }

  /// A pool that scales itself begins between its bounds: AKS refuses any other, and the default
  /// knows nothing of them.
  private static Value beginning(Attributes given) {
    var nodes = given.has("nodes") ? given.number("nodes") : given.number("min");
    return Value.of(nodes.max(given.number("min")).min(given.number("max")));
  }

  private void network(Desire desire, Attributes given) {
    var sku = given.block("load_balancer").flatMap(block -> block.optionalText("sku"));
    desire.set(NETWORK + "loadBalancerSku", sku.orElse("standard"));
    var network = given.block("network");
    var outbound = network.flatMap(block -> block.optionalText("outbound"));
    desire.set(
        NETWORK + "outboundType",
        outbound.orElse("").equals("user_defined_route") ? "userDefinedRouting" : "loadBalancer");
    network.ifPresent(block -> {
      // Nodes in a network of the user's own get their addresses from it.
      desire
          .set(NETWORK + "networkPlugin", "azure")
          .set(NETWORK + "serviceCidr", block.optionalText("service_cidr"))
          .set(NETWORK + "dnsServiceIP", block.optionalText("dns_service_ip"))
          .set(POOL + "vnetSubnetID", subnet(block));
    });
  }

  private Optional<String> subnet(Attributes network) {
    if (!network.has("vnet_name") || !network.has("subnet")) {
      return Optional.empty();
    }
    var group = network.optionalText("vnet_resource_group").orElse(names.group().group());
    return Optional.of(
        ArmId.group(names.group().subscription(), group).path()
            + "/providers/Microsoft.Network/virtualNetworks/"
            + network.text("vnet_name")
            + "/subnets/"
            + network.text("subnet"));
  }

  private DesiredObject pool(Resource cluster, String name, Attributes pool) {
    var address = new ObjectAddress(cluster.address(), Role.POOL, name);
    var id = aks(cluster).child("agentPools", name);
    var desire =
        Desire.of(Clusters.POOLS, address, id)
            .set("properties.vmSize", pool.text("vm_size"))
            .set("properties.nodeLabels", Texts.map(pool, "labels"))
            .set("properties.nodeTaints", texts(pool, "taints"))
            .set("properties.mode", pool.optionalText("mode").orElse("User"))
            .set(
                "properties.vnetSubnetID",
                cluster.attributes().block("network").flatMap(this::subnet))
            .set("properties.tags.drydock-extended-resources", extended(pool))
            .set("properties.tags", Texts.map(cluster.attributes(), "tags"))
            .sound()
            .once("properties.osType", Value.of("Linux"))
            .once("properties.type", Value.of("VirtualMachineScaleSets"))
            .needs(cluster.address(), Role.AKS);
    size(desire, "properties.", pool);
    return desire.object();
  }

  /// `name=count`, separated by commas: what a tag can hold.
  private static String extended(Attributes pool) {
    return new Attributes(pool.entries("extended_resources"))
        .values().keySet().stream()
            .sorted()
            .map(name ->
                name + "=" + new Attributes(pool.entries("extended_resources")).integer(name))
            .collect(Collectors.joining(","));
  }

  private static Value texts(Attributes given, String name) {
    var value = given.value(name);
    return value.isNull() ? new Value.Sequence(new Type.ListOf(Type.TEXT), List.of()) : value;
  }

  /// Settings as the extension documents them (azure-ai-docs, how-to-deploy-kubernetes-extension).
  private DesiredObject extension(Resource cluster) {
    var given = cluster.attributes();
    var id =
        new ArmId(
            aks(cluster).path()
                + "/providers/"
                + Clusters.EXTENSION.name()
                + "/"
                + Clusters.EXTENSION_NAME,
            "");
    boolean internal =
        given
            .block("load_balancer")
            .flatMap(block -> block.optionalText("type"))
            .orElse("public")
            .equals("internal");
    var desire =
        Desire.of(Clusters.EXTENSION, cluster.address(), Role.EXTENSION, id)
            .set("properties.extensionType", "Microsoft.AzureML.Kubernetes")
            .set("properties.autoUpgradeMinorVersion", true)
            .set("properties.scope.cluster.releaseNamespace", ClusterIdentity.EXTENSION_NAMESPACE)
            .set(SETTING + "enableTraining", "False")
            .set(SETTING + "enableInference", "True")
            .set(SETTING + "inferenceRouterServiceType", "LoadBalancer")
            .set(SETTING + "internalLoadBalancerProvider", internal ? "azure" : "")
            .set(SETTING + "inferenceRouterHA", devTest(given) ? "False" : "True")
            .sound()
            .once("identity.type", Value.of("SystemAssigned"))
            .needs(cluster.address(), Role.AKS);
    tls(desire, given);
    return desire.object();
  }

  private static boolean devTest(Attributes given) {
    return given.optionalText("purpose").orElse("").equals("DevTest");
  }

  private static void tls(Desire desire, Attributes given) {
    var tls = given.block("tls").orElse(new Attributes(new LinkedHashMap<>()));
    var mode = tls.optionalText("mode").orElse("off");
    var secret = mode.equals("provided") ? ClusterIdentity.TLS_SECRET : "";
    var leaf = tls.optionalText("leaf_domain_label");
    var cname =
        mode.equals("auto") && leaf.isPresent()
            ? leaf.get() + "." + given.text("location") + ".cloudapp.azure.com"
            : tls.optionalText("cname").orElse("");
    desire
        .set(SETTING + "allowInsecureConnections", mode.equals("off") ? "True" : "False")
        .set(SETTING + "sslSecret", secret)
        .set(SETTING + "sslCname", mode.equals("off") ? "" : cname);
  }

  private DesiredObject compute(Resource cluster) {
    var given = cluster.attributes();
    var workspace = names.workspaceOf(cluster);
    var purpose = given.optionalText("purpose").orElse("FastProd");
    var desire =
        Desire.of(Clusters.COMPUTE, cluster.address(), Role.COMPUTE, names.compute(cluster))
            .set("location", workspace.attributes().text("location"))
            .set("properties.computeType", "Kubernetes")
            .set("properties.resourceId", aks(cluster).text())
            .set(
                "properties.properties.namespace", ClusterIdentity.namespace(cluster, names.spec()))
            .set("tags", Texts.map(given, "tags"))
            .sound()
            .once("identity.type", Value.of("SystemAssigned"))
            .needs(workspace.address(), Role.SELF)
            .needs(cluster.address(), Role.AKS)
            .needs(cluster.address(), Role.EXTENSION)
            .needs(cluster.address(), Role.POOL)
            .needs(cluster.address(), Role.NAMESPACE);
    if (ClusterIdentity.created(cluster)) {
      return desire.set("tags.drydock-purpose", purpose).object();
    }
    var tls = given.block("tls").flatMap(block -> block.optionalText("mode"));
    return desire
        .set("tags.drydock-attached-purpose", purpose)
        .set("tags.drydock-attached-tls", tls.orElse("off"))
        .object();
  }
}
