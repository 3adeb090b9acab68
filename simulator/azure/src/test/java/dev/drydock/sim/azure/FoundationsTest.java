package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoundationsTest {
  private static final String DELETED =
      Cloud.SUB + "/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/fraudvault";

  private final Cloud cloud = new Cloud(2);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void makesChangesAndDeletesAGroup() {
    assertThat(cloud.send("HEAD", Cloud.GROUP, "").status()).isEqualTo(404);
    var created = cloud.put(Cloud.GROUP, "{'location':'West Europe','tags':{'a':'1'}}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(Cloud.json(created).path("location").asText()).isEqualTo("westeurope");
    assertThat(cloud.send("HEAD", Cloud.GROUP, "").status()).isEqualTo(204);
    assertThat(cloud.put(Cloud.GROUP, "{'location':'westeurope'}").status()).isEqualTo(200);
    assertThat(code(cloud.put(Cloud.GROUP, "{'location':'eastus'}")))
        .isEqualTo("InvalidResourceLocation");
    var gone = cloud.delete(Cloud.GROUP);
    assertThat(gone.status()).isEqualTo(202);
    assertThat(gone.headers().first("Azure-AsyncOperation")).isEmpty();
    assertThat(code(cloud.put(Cloud.STORAGE, Cloud.STORAGE_BODY)))
        .isEqualTo("ResourceGroupBeingDeleted");
    assertThat(cloud.follow(gone)).isEqualTo("Succeeded");
    assertThat(cloud.send("HEAD", Cloud.GROUP, "").status()).isEqualTo(404);
  }

  @Test
  void replacesAllTagsOnAPatch() {
    cloud.put(Cloud.GROUP, "{'location':'westeurope','tags':{'a':'1','b':'2'}}");
    var patched = cloud.send("PATCH", Cloud.GROUP, "{'tags':{'c':'3'}}");
    assertThat(Cloud.json(patched).path("tags").toString()).isEqualTo("{\"c\":\"3\"}");
  }

  @Test
  void limitsTags() {
    var tags = new StringBuilder();
    for (int i = 0; i < 51; i++) {
      tags.append(i == 0 ? "" : ",")
          .append("'t")
          .append(i)
          .append("':'")
          .append("x".repeat(257))
          .append("'");
    }
    var refused = cloud.put(Cloud.GROUP, "{'location':'westeurope','tags':{" + tags + "}}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(Cloud.json(refused).at("/error/details")).hasSize(52);
  }

  @Test
  void listsWhatCarriesATagAcrossTypes() {
    cloud.foundations();
    cloud.send("PATCH", Cloud.STORAGE, "{'tags':{'drydock-stack':'fraud'}}");
    cloud.put(Cloud.GROUP, "{'location':'westeurope','tags':{'drydock-stack':'fraud'}}");
    var filter = "?$filter=tagName%20eq%20'drydock-stack'%20and%20tagValue%20eq%20'fraud'";
    assertThat(names(cloud.get(Cloud.SUB + "/resources" + filter))).containsExactly("fraudstore");
    assertThat(names(cloud.get(Cloud.GROUP + "/resources" + filter))).containsExactly("fraudstore");
    assertThat(names(cloud.get(Cloud.SUB + "/resourcegroups" + filter))).containsExactly("fraud");
    assertThat(names(cloud.get(Cloud.GROUP + "/resources")))
        .containsExactly("fraud", "fraudvault", "fraudstore");
  }

  @Test
  void createsAnAccountThroughItsLocation() {
    cloud.group();
    var accepted = cloud.put(Cloud.STORAGE, Cloud.STORAGE_BODY);
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.body()).isEmpty();
    assertThat(cloud.json(Cloud.STORAGE).at("/properties/provisioningState").asText())
        .isEqualTo("Creating");
    assertThat(cloud.follow(accepted)).isEqualTo("Succeeded");
    assertThat(cloud.put(Cloud.STORAGE, Cloud.STORAGE_BODY).status()).isEqualTo(200);
    assertThat(cloud.post(Cloud.STORAGE + "/listKeys", "").text()).contains("key2");
  }

  @Test
  void takesAnAccountsNameInTheWholeWorld() {
    cloud.foundations();
    cloud.put(Cloud.SUB + "/resourceGroups/other", "{'location':'westeurope'}");
    var other = Cloud.STORAGE.replace("/fraud/", "/other/");
    assertThat(code(cloud.put(other, Cloud.STORAGE_BODY))).isEqualTo("StorageAccountAlreadyTaken");
    assertThat(cloud.delete(Cloud.STORAGE).status()).isEqualTo(200);
    assertThat(cloud.delete(Cloud.STORAGE).status()).isEqualTo(204);
    assertThat(cloud.put(other, Cloud.STORAGE_BODY).status()).isEqualTo(202);
  }

  @Test
  void keepsADeletedVaultUntilItIsPurged() {
    cloud.foundations();
    assertThat(cloud.delete(Cloud.VAULT).status()).isEqualTo(200);
    assertThat(cloud.get(DELETED).status()).isEqualTo(200);
    assertThat(code(cloud.put(Cloud.VAULT, Cloud.VAULT_BODY))).isEqualTo("ConflictError");
    assertThat(cloud.post(DELETED + "/purge", "").status()).isEqualTo(200);
    assertThat(cloud.put(Cloud.VAULT, Cloud.VAULT_BODY).status()).isEqualTo(201);
  }

  @Test
  void forgetsADeletedVaultWhenItsDaysAreOver() {
    cloud.foundations();
    cloud.delete(Cloud.VAULT);
    cloud.pass(Duration.ofDays(91));
    assertThat(cloud.put(Cloud.VAULT, Cloud.VAULT_BODY).status()).isEqualTo(201);
  }

  @Test
  void createsAWorkspaceOnlyOnWhatIsThere() {
    cloud.group();
    var refused = cloud.put(Cloud.WORKSPACE, Cloud.WORKSPACE_BODY);
    assertThat(Cloud.json(refused).at("/error/details").findValuesAsText("target"))
        .containsExactly(
            "properties.storageAccount", "properties.keyVault", "properties.applicationInsights");
    cloud.foundations();
    var accepted = cloud.put(Cloud.WORKSPACE, Cloud.WORKSPACE_BODY);
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.headers().first("Azure-AsyncOperation")).isPresent();
    assertThat(code(cloud.put(Cloud.WORKSPACE, Cloud.WORKSPACE_BODY))).isEqualTo("Conflict");
    assertThat(cloud.follow(accepted)).isEqualTo("Succeeded");
    var workspace = cloud.json(Cloud.WORKSPACE);
    assertThat(workspace.at("/properties/discoveryUrl").asText()).contains("westeurope");
    assertThat(workspace.at("/identity/principalId").asText()).isNotEmpty();
    assertThat(workspace.at("/systemData/createdByType").asText()).isEqualTo("Application");
  }

  @Test
  void keepsADeletedWorkspacesNameUntilItIsPurged() {
    cloud.workspace();
    assertThat(cloud.follow(cloud.delete(Cloud.WORKSPACE))).isEqualTo("Succeeded");
    assertThat(cloud.get(Cloud.WORKSPACE).status()).isEqualTo(404);
    assertThat(code(cloud.put(Cloud.WORKSPACE, Cloud.WORKSPACE_BODY))).isEqualTo("Conflict");
    cloud.delete(Cloud.WORKSPACE + "?forceToPurge=true");
    assertThat(cloud.follow(cloud.put(Cloud.WORKSPACE, Cloud.WORKSPACE_BODY)))
        .isEqualTo("Succeeded");
    cloud.follow(cloud.delete(Cloud.WORKSPACE + "?forceToPurge=true"));
    assertThat(cloud.put(Cloud.WORKSPACE, Cloud.WORKSPACE_BODY).status()).isEqualTo(202);
  }

  @Test
  void hasTheDefaultDatastoreAndItsKey() {
    cloud.workspace();
    var stores = cloud.json(Cloud.WORKSPACE + "/datastores?isDefault=true");
    assertThat(stores.path("value").findValuesAsText("name")).containsExactly("workspaceblobstore");
    var secrets =
        Cloud.json(cloud.post(Cloud.WORKSPACE + "/datastores/workspaceblobstore/listSecrets", ""));
    assertThat(secrets.path("secretsType").asText()).isEqualTo("AccountKey");
    assertThat(cloud.post(Cloud.STORAGE + "/listKeys", "").text())
        .contains(secrets.path("key").asText());
  }

  private static List<String> names(Response response) {
    assertThat(response.status()).as(response.text()).isEqualTo(200);
    var names = new ArrayList<String>();
    Cloud.json(response).path("value").forEach(item -> names.add(item.path("name").asText()));
    return names;
  }

  private static String code(Response response) {
    return Cloud.json(response).at("/error/code").asText();
  }
}
