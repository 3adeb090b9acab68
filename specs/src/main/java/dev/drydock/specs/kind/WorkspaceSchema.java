package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.flag;
import static dev.drydock.specs.kind.AttributeSchema.text;

/// The schemas of the platform block and of what stands directly on it.
final class WorkspaceSchema {
  private WorkspaceSchema() {}

  /// Describe the `azure` block.
  static Schema azure() {
    return Schema.of(
        text("subscription", "The subscription's id.").required().identifies(),
        text("resource_group", "The group that holds every object of the stack.")
            .required()
            .identifies(),
        text("location", "The region, `westeurope`.").required().replaces());
  }

  static Schema workspace() {
    return Schema.of(
        CommonAttributes.name().formerly("workspace_name"),
        text("location", "The region; the platform's unless written.")
            .replaces()
            .byDefault(CommonAttributes.platformLocation()),
        text("sku", "The edition. Enterprise was merged into Basic.")
            .oneOf("Basic", "Enterprise")
            .byDefault("Basic"),
        text("friendly_name", "The name that people see.").mayWait().formerly("friendlyName"),
        CommonAttributes.description(),
        text("storage_account", "The id of a storage account; created when absent.")
            .replaces()
            .formerly("storageAccount"),
        text("key_vault", "The id of a key vault; created when absent.")
            .replaces()
            .formerly("keyVault"),
        text("application_insights", "The id of a component; created when absent.")
            .formerly("app_insights", "applicationInsights"),
        text("container_registry", "The id of a registry; the workspace's own when absent.")
            .formerly("containerRegistry"),
        CommonAttributes.publicNetworkAccess(),
        text("identity", "`SystemAssigned`, or the id of a user-assigned identity.")
            .byDefault("SystemAssigned"),
        flag("purge_on_destroy", "Whether destroying skips the soft delete.").byDefault(false),
        CommonAttributes.tags());
  }
}
