package dev.drydock.azure.write;

import com.azure.resourcemanager.containerservice.fluent.AgentPoolsClient;
import com.azure.resourcemanager.containerservice.fluent.models.AgentPoolInner;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.http.Outcome;

/// Sends writes of agent pools through azure-resourcemanager-containerservice.
record PoolWriter(Sdk sdk) implements Writer {
  @Override
  public Outcome put(ArmId id, ObjectNode body, String ifMatch) {
    var model = Sdk.model(body, AgentPoolInner::fromJson);
    return Sdk.raw(
        pools(id)
            .createOrUpdateWithResponseAsync(
                id.group(),
                id.parent().name(),
                id.name(),
                model,
                ClusterWriter.orNull(ifMatch),
                null));
  }

  @Override
  public Outcome delete(ArmId id, String query) {
    return Sdk.raw(
        pools(id).deleteWithResponseAsync(id.group(), id.parent().name(), id.name(), null, null));
  }

  private AgentPoolsClient pools(ArmId id) {
    return sdk.clusters(id.subscription()).getAgentPools();
  }
}
