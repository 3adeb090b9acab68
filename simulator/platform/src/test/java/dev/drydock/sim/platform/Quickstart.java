package dev.drydock.sim.platform;

/// Builds, by hand and in order, what the quickstart needs.
final class Quickstart {
  private final Client client;

  Quickstart(Client client) {
    this.client = client;
  }

  String group() {
    return client.follow(client.put(Client.GROUP, "{'location':'westeurope'}"));
  }

  String foundations() {
    return client.follow(client.put(storage(), STORAGE))
        + client.follow(client.put(vault(), VAULT))
        + client.follow(client.put(insights(), INSIGHTS));
  }

  String workspace() {
    return client.follow(client.put(Client.WORKSPACE, workspaceBody()));
  }

  String cluster() {
    return client.follow(client.put(Client.CLUSTER, CLUSTER_BODY));
  }

  static String workspaceBody() {
    return ("{'location':'westeurope','identity':{'type':'SystemAssigned'},"
            + "'properties':{'storageAccount':'%s','keyVault':'%s','applicationInsights':'%s'}}")
        .formatted(storage(), vault(), insights());
  }

  static String storage() {
    return Client.GROUP + "/providers/Microsoft.Storage/storageAccounts/fraudstore";
  }

  static String vault() {
    return Client.GROUP + "/providers/Microsoft.KeyVault/vaults/fraudvault";
  }

  static String insights() {
    return Client.GROUP + "/providers/Microsoft.Insights/components/fraud";
  }

  static final String STORAGE =
      "{'location':'westeurope','kind':'StorageV2','sku':{'name':'Standard_LRS'}}";
  static final String VAULT =
      "{'location':'westeurope','properties':{'tenantId':"
          + "'d0cd0cd0-0000-4000-8000-00000000000d','sku':{'family':'A','name':'standard'},"
          + "'accessPolicies':[]}}";
  static final String INSIGHTS =
      "{'location':'westeurope','kind':'web','properties':{'Application_Type':'web'}}";
  static final String CLUSTER_BODY =
      "{'location':'westeurope','identity':{'type':'SystemAssigned'},"
          + "'properties':{'dnsPrefix':'serving','agentPoolProfiles':[{'name':'system',"
          + "'mode':'System','count':3,'vmSize':'Standard_D3_v2'}]}}";
}
