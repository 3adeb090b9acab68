package dev.drydock.azure.write;

import com.azure.resourcemanager.containerservice.fluent.ManagedClustersClient;
import com.azure.resourcemanager.containerservice.fluent.models.ManagedClusterInner;
import com.azure.resourcemanager.containerservice.models.TagsObject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.http.Outcome;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Sends writes of managed clusters through azure-resourcemanager-containerservice. Its models drop
/// what is read-only, so a body that was read may be sent back.
record ClusterWriter(Sdk sdk) implements Writer {
  @Override
  public Outcome put(ArmId id, ObjectNode body, String ifMatch) {
    var model = Sdk.model(body, ManagedClusterInner::fromJson);
    return Sdk.raw(
        clusters(id)
            .createOrUpdateWithResponseAsync(id.group(), id.name(), model, orNull(ifMatch), null));
  }

  @Override
  public Outcome delete(ArmId id, String query) {
    return Sdk.raw(clusters(id).deleteWithResponseAsync(id.group(), id.name(), null));
  }

  /// Replace all tags, and touch nothing else.
  Outcome tag(ArmId id, SequencedMap<String, String> tags, String ifMatch) {
    var model = new TagsObject().withTags(tags);
    return Sdk.raw(
        clusters(id).updateTagsWithResponseAsync(id.group(), id.name(), model, orNull(ifMatch)));
  }

  private ManagedClustersClient clusters(ArmId id) {
    return sdk.clusters(id.subscription()).getManagedClusters();
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
