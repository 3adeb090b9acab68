package dev.drydock.azure.lower;

import dev.drydock.azure.types.Foundation;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Lowers the platform block and workspaces.
final class WorkspaceLowering {
  static final Address AZURE = Address.of("azure");

  private final Names names;

  WorkspaceLowering(Names names) {
    this.names = names;
  }

  List<DesiredObject> platform(Resource platform) {
    return List.of(
        Desire.of(Foundation.GROUP, platform.address(), Role.GROUP, names.group())
            .set("location", platform.attributes().text("location"))
            .present(Present.USE)
            .object());
  }

  List<DesiredObject> workspace(Resource workspace) {
    var objects = new ArrayList<DesiredObject>();
    var given = workspace.attributes();
    if (!given.has("storage_account")) {
      objects.add(storage(workspace));
    }
    if (!given.has("key_vault")) {
      objects.add(vault(workspace));
    }
    if (!given.has("application_insights")) {
      objects.add(insights(workspace));
    }
    objects.add(self(workspace));
    return objects;
  }

  private DesiredObject storage(Resource workspace) {
    return Desire.of(
            Foundation.STORAGE, workspace.address(), Role.STORAGE, names.storage(workspace))
        .set("location", workspace.attributes().text("location"))
        .set("kind", "StorageV2")
        .set("sku.name", "Standard_LRS")
        .set("properties.minimumTlsVersion", "TLS1_2")
        .set("properties.supportsHttpsTrafficOnly", true)
        .set("properties.allowBlobPublicAccess", false)
        .set("tags", Texts.map(workspace.attributes(), "tags"))
        .sound()
        .needs(AZURE, Role.GROUP)
        .object();
  }

  private DesiredObject vault(Resource workspace) {
    return Desire.of(Foundation.VAULT, workspace.address(), Role.VAULT, names.vault(workspace))
        .set("location", workspace.attributes().text("location"))
        .set("properties.sku.name", "standard")
        .set("tags", Texts.map(workspace.attributes(), "tags"))
        .sound()
        .once("properties.sku.family", Value.of("A"))
        .argument("purge", Value.of(workspace.attributes().flag("purge_on_destroy")))
        .needs(AZURE, Role.GROUP)
        .object();
  }

  private DesiredObject insights(Resource workspace) {
    var id = names.insights(workspace);
    return Desire.of(Foundation.INSIGHTS, workspace.address(), Role.INSIGHTS, id)
        .set("location", workspace.attributes().text("location"))
        .set("kind", "web")
        .set("properties.Application_Type", "web")
        .set("tags", Texts.map(workspace.attributes(), "tags"))
        .needs(AZURE, Role.GROUP)
        .object();
  }

  private DesiredObject self(Resource workspace) {
    var given = workspace.attributes();
    var friendly = given.value("friendly_name");
    var desire =
        Desire.of(Foundation.WORKSPACE, workspace.address(), Role.SELF, names.workspace(workspace))
            .set("location", given.text("location"))
            // Enterprise was merged into Basic; the service knows no other.
            .set("sku.name", "Basic")
            .set(
                "properties.friendlyName",
                friendly.isNull() ? Value.of(workspace.name()) : friendly)
            .set("properties.description", Texts.text(given, "description"))
            .set(
                "properties.storageAccount",
                given.optionalText("storage_account").orElse(names.storage(workspace).text()))
            .set(
                "properties.keyVault",
                given.optionalText("key_vault").orElse(names.vault(workspace).text()))
            .set(
                "properties.applicationInsights",
                given.optionalText("application_insights").orElse(names.insights(workspace).text()))
            .set("properties.containerRegistry", given.optionalText("container_registry"))
            .set("properties.publicNetworkAccess", given.text("public_network_access"))
            .set("properties.v1LegacyMode", false)
            .set("tags", Texts.map(given, "tags"))
            .sound()
            .argument("purge", Value.of(given.flag("purge_on_destroy")))
            .needs(AZURE, Role.GROUP)
            .needs(workspace.address(), Role.STORAGE)
            .needs(workspace.address(), Role.VAULT)
            .needs(workspace.address(), Role.INSIGHTS);
    identity(desire, given.optionalText("identity"));
    return desire.object();
  }

  private static void identity(Desire desire, Optional<String> identity) {
    var wanted = identity.orElse("SystemAssigned");
    if (!wanted.startsWith("/")) {
      desire.set("identity.type", wanted);
      return;
    }
    // An id holds dots, so it cannot stand in a path: the whole map goes in at once.
    var users = new LinkedHashMap<String, Value>();
    users.put(wanted, new Value.Mapping(Type.ANY, new LinkedHashMap<>()));
    desire
        .set("identity.type", "UserAssigned")
        .once("identity.userAssignedIdentities", Value.object(users))
        .once("properties.primaryUserAssignedIdentity", Value.of(wanted));
  }
}
