package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells by its status whether a free object is ready: by the conditions and phases that kinds
/// commonly have, Kubernetes' own and others' (kubernetes API conventions, typical status
/// properties).
final class Readiness {
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final List<String> READY =
      List.of("Ready", "Available", "Established", "Complete", "Succeeded", "Programmed");
  private static final List<String> FAILED = List.of("Failed", "ReplicaFailure", "Stalled");
  private static final List<String> PHASES = List.of("Active", "Bound", "Running", "Succeeded");

  private Readiness() {}

  /// Return how far an object is.
  ///
  /// @param done what to answer when it is ready
  static Progress progress(
      ObjectId.Kubernetes id,
      GenericKubernetesResource found,
      String handle,
      Supplier<Progress> done) {
    var failed = condition(found, FAILED);
    if (isSeen(found) && failed.isPresent()) {
      return new Progress.Failed(
          new ProviderFault.Rejected(failed.get(), id.kind() + " " + id.name() + message(found)));
    }
    boolean ready = condition(found, READY).isPresent() || isIn(found, PHASES);
    return isSeen(found) && ready
        ? done.get()
        : new Progress.Waiting(
            POLL, new Handle(Manifest.PROVIDER, handle), "waiting for its status to be ready");
  }

  /// Whether the status is about the newest spec.
  private static boolean isSeen(GenericKubernetesResource found) {
    var wanted = found.getMetadata().getGeneration();
    return !(found.get("status", "observedGeneration") instanceof Number seen)
        || wanted == null
        || seen.longValue() >= wanted;
  }

  private static boolean isIn(GenericKubernetesResource found, List<String> phases) {
    return found.get("status", "phase") instanceof String phase && phases.contains(phase);
  }

  private static Optional<String> condition(GenericKubernetesResource found, List<String> types) {
    return conditions(found).stream()
        .filter(one -> "True".equals(one.get("status")))
        .map(one -> String.valueOf(one.get("type")))
        .filter(types::contains)
        .findFirst();
  }

  private static String message(GenericKubernetesResource found) {
    return conditions(found).stream()
        .filter(one -> FAILED.contains(String.valueOf(one.get("type"))))
        .map(one -> String.valueOf(one.get("message")))
        .findFirst()
        .map(text -> ": " + text)
        .orElse(" failed.");
  }

  private static List<? extends Map<?, ?>> conditions(GenericKubernetesResource found) {
    return found.get("status", "conditions") instanceof List<?> all
        ? all.stream().filter(Map.class::isInstance).map(one -> (Map<?, ?>) one).toList()
        : List.of();
  }
}
