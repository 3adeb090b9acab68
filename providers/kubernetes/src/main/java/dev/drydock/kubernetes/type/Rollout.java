package dev.drydock.kubernetes.type;

import dev.drydock.kubernetes.field.DeploymentFields;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far a Deployment's rollout has come (kubernetes.io, "Deployment status").
///
/// @param seen whether the controller has seen the newest spec; what it tells is older otherwise
/// @param wanted how many replicas there should be
/// @param there how many there are, of whatever template
/// @param updated how many there are of the newest template
/// @param available how many serve
/// @param late whether nothing moved for the Deployment's deadline
public record Rollout(
    boolean seen, long wanted, long there, long updated, long available, boolean late) {

  public static Rollout of(GenericKubernetesResource live) {
    var status = JsonValues.member(live, "status");
    var generation = live.getMetadata().getGeneration();
    long seen = JsonValues.whole(status.get("observedGeneration"), 0);
    return new Rollout(
        generation == null || seen >= generation,
        JsonValues.whole(JsonValues.member(live, "spec").get("replicas"), 1),
        JsonValues.whole(status.get("replicas"), 0),
        JsonValues.whole(status.get("updatedReplicas"), 0),
        JsonValues.whole(status.get("availableReplicas"), 0),
        isLate(status.get("conditions")));
  }

  /// Whether every replica is of the newest template and serves.
  public boolean complete() {
    return seen && updated == wanted && there == wanted && available == wanted;
  }

  /// Whether the controller has given up waiting.
  public boolean failed() {
    return seen && late && !complete();
  }

  /// Return the state that is asserted: sound once the newest template has taken over and serves.
  /// An autoscaler that adds replicas does not make it unsound.
  String state() {
    if (seen && updated >= 1 && updated == there && available >= 1) {
      return DeploymentFields.SOUND;
    }
    return failed() ? "Failed" : "Updating";
  }

  private static boolean isLate(@Nullable Object conditions) {
    return conditions instanceof List<?> list
        && list.stream()
            .anyMatch(one ->
                one instanceof Map<?, ?> condition
                    && "ProgressDeadlineExceeded".equals(condition.get("reason")));
  }
}
