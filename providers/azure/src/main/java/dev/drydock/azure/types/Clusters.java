package dev.drydock.azure.types;

import static dev.drydock.azure.arm.ArmField.caseless;
import static dev.drydock.azure.arm.ArmField.exact;
import static dev.drydock.azure.arm.ArmField.flag;
import static dev.drydock.azure.arm.ArmField.map;
import static dev.drydock.azure.arm.ArmField.region;
import static dev.drydock.azure.arm.ArmField.set;
import static dev.drydock.azure.arm.ArmField.state;
import static dev.drydock.azure.arm.ArmField.tags;
import static dev.drydock.azure.arm.ArmField.text;

import dev.drydock.azure.arm.ArmType;
import dev.drydock.azure.arm.Marks;
import java.time.Duration;

/// Managed clusters, their pools, the Azure ML extension, and the workspace's compute upon them.
public final class Clusters {
  /// The pool that every managed cluster has in its own body.
  public static final String DEFAULT_POOL = "system";

  /// The name of the Azure ML extension's instance.
  public static final String EXTENSION_NAME = "azureml";

  private static final String POOL = "properties.agentPoolProfiles." + DEFAULT_POOL + ".";
  private static final String SETTING = "properties.configurationSettings.";

  /// Microsoft.ContainerService 2025-09-01, as the SDK sends it.
  public static final ArmType AKS =
      ArmType.of(
              "Microsoft.ContainerService/managedClusters",
              "2025-09-01",
              Duration.ofMinutes(15),
              region(),
              exact("properties.kubernetesVersion", "kubernetes_version"),
              caseless(POOL + "vmSize", "vm_size").replacing(),
              exact(POOL + "count", "nodes"),
              flag(POOL + "enableAutoScaling", ""),
              exact(POOL + "minCount", "min"),
              exact(POOL + "maxCount", "max"),
              caseless(POOL + "vnetSubnetID", "network.subnet").replacing(),
              caseless("properties.networkProfile.networkPlugin", "network").replacing(),
              caseless("properties.networkProfile.loadBalancerSku", "load_balancer.sku")
                  .replacing(),
              caseless("properties.networkProfile.outboundType", "network.outbound").replacing(),
              exact("properties.networkProfile.serviceCidr", "network.service_cidr").replacing(),
              exact("properties.networkProfile.dnsServiceIP", "network.dns_service_ip").replacing(),
              flag("properties.apiServerAccessProfile.enablePrivateCluster", "private").replacing(),
              set("properties.apiServerAccessProfile.authorizedIPRanges", "authorized_ip_ranges"),
              flag("properties.aadProfile.managed", ""),
              flag("properties.aadProfile.enableAzureRBAC", "azure_rbac"),
              flag("properties.securityProfile.defender.securityMonitoring.enabled", "defender"),
              state(),
              tags("tags"))
          .naming(POOL + "vnetSubnetID");

  public static final ArmType POOLS =
      ArmType.of(
              "Microsoft.ContainerService/managedClusters/agentPools",
              AKS.version(),
              Duration.ofMinutes(4),
              caseless("properties.vmSize", "vm_size").replacing(),
              exact("properties.count", "nodes"),
              flag("properties.enableAutoScaling", ""),
              exact("properties.minCount", "min"),
              exact("properties.maxCount", "max"),
              map("properties.nodeLabels", "labels"),
              set("properties.nodeTaints", "taints"),
              caseless("properties.mode", "mode"),
              caseless("properties.vnetSubnetID", "").replacing(),
              text("properties.tags.drydock-extended-resources", "extended_resources"),
              state(),
              tags("properties.tags"))
          .markedIn(Marks.PROPERTIES_TAGS)
          .naming("properties.vnetSubnetID")
          .goesWith(AKS);

  /// Microsoft.KubernetesConfiguration 2023-05-01. Settings as the extension documents them; it
  /// adds some of its own, so each is a field.
  public static final ArmType EXTENSION =
      ArmType.of(
              "Microsoft.KubernetesConfiguration/extensions",
              "2023-05-01",
              Duration.ofMinutes(5),
              caseless("properties.extensionType", "").replacing(),
              exact("properties.autoUpgradeMinorVersion", ""),
              exact("properties.scope.cluster.releaseNamespace", "").replacing(),
              caseless(SETTING + "enableTraining", ""),
              caseless(SETTING + "enableInference", ""),
              caseless(SETTING + "inferenceRouterServiceType", "load_balancer.type"),
              text(SETTING + "internalLoadBalancerProvider", "load_balancer.type"),
              caseless(SETTING + "inferenceRouterHA", ""),
              caseless(SETTING + "allowInsecureConnections", ""),
              text(SETTING + "sslSecret", "tls.certificate"),
              text(SETTING + "sslCname", "tls.cname"),
              state())
          .readOnly(
              "identity.principalId",
              "identity.tenantId",
              "properties.currentVersion",
              "properties.statuses",
              "properties.errorInfo",
              "properties.customLocationSettings",
              "properties.packageUri",
              "properties.isSystemExtension")
          .goesWith(AKS);

  /// A compute of type Kubernetes, Microsoft.MachineLearningServices 2024-04-01. An attached
  /// cluster's purpose and TLS mode stand under names of their own: there a change means a new
  /// attachment.
  public static final ArmType COMPUTE =
      ArmType.of(
              "Microsoft.MachineLearningServices/workspaces/computes",
              MachineLearning.VERSION,
              Duration.ofMinutes(5),
              region(),
              caseless("properties.computeType", "").replacing(),
              caseless("properties.resourceId", "attach").replacing(),
              exact("properties.properties.namespace", "namespace").replacing(),
              exact("tags.drydock-purpose", "purpose"),
              exact("tags.drydock-attached-purpose", "purpose").replacing(),
              exact("tags.drydock-attached-tls", "tls.mode").replacing(),
              state(),
              tags("tags"))
          .readOnly(
              "identity.principalId",
              "identity.tenantId",
              "properties.createdOn",
              "properties.modifiedOn",
              "properties.provisioningErrors",
              "properties.isAttachedCompute")
          .naming("properties.resourceId");

  private Clusters() {}
}
