package dev.drydock.azure.write;

import com.azure.core.util.Context;
import com.azure.resourcemanager.resources.fluent.models.ResourceGroupInner;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.http.Outcome;
import java.util.LinkedHashMap;

/// Sends writes of resource groups through azure-resourcemanager-resources.
record GroupWriter(Sdk sdk) implements Writer {
  @Override
  public Outcome put(ArmId id, ObjectNode body, String ifMatch) {
    var model = new ResourceGroupInner().withLocation(body.path("location").asText());
    var tags = new LinkedHashMap<String, String>();
    body.path("tags").properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    model.withTags(tags);
    var groups = sdk.resources(id.subscription()).getResourceGroups();
    return Sdk.typed(() -> groups.createOrUpdateWithResponse(id.group(), model, Context.NONE));
  }

  @Override
  public Outcome delete(ArmId id, String query) {
    var groups = sdk.resources(id.subscription()).getResourceGroups();
    return Sdk.raw(groups.deleteWithResponseAsync(id.group(), null));
  }
}
