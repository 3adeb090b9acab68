package dev.drydock.azure.types;

import static dev.drydock.azure.arm.ArmField.caseless;
import static dev.drydock.azure.arm.ArmField.exact;
import static dev.drydock.azure.arm.ArmField.flag;
import static dev.drydock.azure.arm.ArmField.region;
import static dev.drydock.azure.arm.ArmField.state;
import static dev.drydock.azure.arm.ArmField.tags;
import static dev.drydock.azure.arm.ArmField.text;

import dev.drydock.azure.arm.ArmType;
import java.time.Duration;

/// What models stand on: the resource group, the workspace and what a workspace needs.
public final class Foundation {
  /// Microsoft.Resources 2025-04-01.
  public static final ArmType GROUP =
      ArmType.of(
          "Microsoft.Resources/resourceGroups", "2025-04-01", Duration.ofSeconds(5), region());

  /// Microsoft.Storage 2023-05-01.
  public static final ArmType STORAGE =
      ArmType.of(
              "Microsoft.Storage/storageAccounts",
              "2023-05-01",
              Duration.ofSeconds(30),
              region(),
              exact("kind", "").replacing(),
              exact("sku.name", ""),
              exact("properties.minimumTlsVersion", ""),
              exact("properties.supportsHttpsTrafficOnly", ""),
              exact("properties.allowBlobPublicAccess", ""),
              state(),
              tags("tags"))
          .readOnly(
              "sku.tier",
              "properties.primaryEndpoints",
              "properties.secondaryEndpoints",
              "properties.primaryLocation",
              "properties.secondaryLocation",
              "properties.statusOfPrimary",
              "properties.statusOfSecondary",
              "properties.creationTime",
              "properties.keyCreationTime",
              "properties.lastGeoFailoverTime",
              "properties.geoReplicationStats",
              "properties.privateEndpointConnections",
              "properties.failoverInProgress",
              "properties.blobRestoreStatus",
              "properties.storageAccountSkuConversionStatus",
              "properties.accountMigrationInProgress");

  /// Microsoft.KeyVault 2023-07-01.
  public static final ArmType VAULT =
      ArmType.of(
              "Microsoft.KeyVault/vaults",
              "2023-07-01",
              Duration.ofSeconds(30),
              region(),
              exact("properties.sku.name", ""),
              state(),
              tags("tags"))
          .readOnly(
              "properties.vaultUri",
              "properties.hsmPoolResourceId",
              "properties.privateEndpointConnections");

  /// Microsoft.Insights components 2020-02-02.
  public static final ArmType INSIGHTS =
      ArmType.of(
              "Microsoft.Insights/components",
              "2020-02-02",
              Duration.ofSeconds(15),
              region(),
              exact("kind", "").replacing(),
              exact("properties.Application_Type", "").replacing(),
              tags("tags"))
          .readOnly(
              "properties.AppId",
              "properties.ApplicationId",
              "properties.Name",
              "properties.InstrumentationKey",
              "properties.ConnectionString",
              "properties.CreationDate",
              "properties.TenantId",
              "properties.HockeyAppToken",
              "properties.PrivateLinkScopedResources",
              "properties.LaMigrationDate");

  /// Microsoft.MachineLearningServices 2024-04-01.
  public static final ArmType WORKSPACE =
      ArmType.of(
              "Microsoft.MachineLearningServices/workspaces",
              MachineLearning.VERSION,
              Duration.ofSeconds(60),
              region(),
              caseless("sku.name", "sku"),
              text("properties.friendlyName", "friendly_name"),
              text("properties.description", "description"),
              caseless("properties.storageAccount", "storage_account").replacing(),
              caseless("properties.keyVault", "key_vault").replacing(),
              caseless("properties.applicationInsights", "application_insights"),
              caseless("properties.containerRegistry", "container_registry"),
              caseless("properties.publicNetworkAccess", "public_network_access"),
              caseless("identity.type", "identity"),
              flag("properties.v1LegacyMode", ""),
              state(),
              tags("tags"))
          .readOnly(
              "sku.tier",
              "identity.principalId",
              "identity.tenantId",
              "properties.workspaceId",
              "properties.discoveryUrl",
              "properties.serviceProvisionedResourceGroup",
              "properties.privateLinkCount",
              "properties.privateEndpointConnections",
              "properties.notebookInfo",
              "properties.tenantId",
              "properties.storageHnsEnabled",
              "properties.mlFlowTrackingUri")
          .naming(
              "properties.storageAccount",
              "properties.keyVault",
              "properties.applicationInsights",
              "properties.containerRegistry");

  private Foundation() {}
}
