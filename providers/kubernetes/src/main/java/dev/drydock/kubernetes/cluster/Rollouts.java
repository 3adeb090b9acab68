package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.kubernetes.type.Rollout;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells how far the rollout of a Deployment has come. How long nothing may move is the
/// Deployment's own deadline, kept by its controller.
final class Rollouts {
  private static final Duration POLL = Duration.ofSeconds(5);

  /// What handles of rollouts begin with.
  static final String HANDLE = "rollout ";

  private Rollouts() {}

  static Progress progress(
      KubernetesClient client, ObjectId.Kubernetes id, GenericKubernetesResource found) {
    var rollout = Rollout.of(found);
    if (rollout.complete()) {
      return new Progress.Done(LiveObjects.of(client, id.cluster(), Manifests.DEPLOYMENT, found));
    }
    if (rollout.failed()) {
      return new Progress.Failed(fault(client, id, rollout, found));
    }
    var note = "%s of %s replicas are available".formatted(serving(rollout), rollout.wanted());
    return new Progress.Waiting(POLL, new Handle(Manifest.PROVIDER, HANDLE + id.text()), note);
  }

  /// Until the controller has seen the newest spec, and while old replicas serve, none of the new
  /// ones is known to.
  private static long serving(Rollout rollout) {
    return rollout.seen() ? Math.min(rollout.updated(), rollout.available()) : 0;
  }

  private static ProviderFault fault(
      KubernetesClient client,
      ObjectId.Kubernetes id,
      Rollout rollout,
      GenericKubernetesResource found) {
    var said =
        "%s of %s replicas of Deployment %s serve, and nothing moves any more."
            .formatted(serving(rollout), rollout.wanted(), id.name());
    var trouble = trouble(client, id, found).map(words -> " " + words).orElse("");
    return new ProviderFault.Rejected("ProgressDeadlineExceeded", said + trouble);
  }

  /// Return what the scheduler or the kubelet says of the first pod that is in trouble.
  private static Optional<String> trouble(
      KubernetesClient client, ObjectId.Kubernetes id, GenericKubernetesResource found) {
    Map<String, String> labels = found.get("spec", "selector", "matchLabels");
    return client.pods().inNamespace(id.namespace()).withLabels(labels).list().getItems().stream()
        .sorted(
            (one, other) -> one.getMetadata().getName().compareTo(other.getMetadata().getName()))
        .flatMap(pod -> Stream.concat(waiting(pod), unschedulable(pod)))
        .findFirst();
  }

  private static Stream<String> unschedulable(Pod pod) {
    return pod.getStatus().getConditions().stream()
        .filter(condition -> "PodScheduled".equals(condition.getType()))
        .filter(condition -> "False".equals(condition.getStatus()))
        .map(condition -> words(pod, condition));
  }

  private static String words(Pod pod, PodCondition condition) {
    return "Pod %s: %s: %s"
        .formatted(
            pod.getMetadata().getName(),
            condition.getReason(),
            Optional.ofNullable(condition.getMessage()).orElse("no reason is given."));
  }

  private static Stream<String> waiting(Pod pod) {
    return pod.getStatus().getContainerStatuses().stream()
        .map(ContainerStatus::getState)
        .flatMap(state -> Optional.ofNullable(state.getWaiting()).stream())
        .filter(waiting -> !"ContainerCreating".equals(waiting.getReason()))
        .map(waiting -> words(pod, waiting));
  }

  private static String words(Pod pod, ContainerStateWaiting waiting) {
    return "Pod %s: %s: %s"
        .formatted(
            pod.getMetadata().getName(),
            waiting.getReason(),
            Optional.ofNullable(waiting.getMessage()).orElse("no reason is given."));
  }
}
