package dev.drydock.specs.rule.free;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// A version's replicas have one scaler: the router's. A HorizontalPodAutoscaler on the same
/// Deployment would set them otherwise, again and again.
public final class TwoScalersRule implements Rule {
  private static final List<String> SCALERS = List.of("HorizontalPodAutoscaler", "ScaledObject");

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var scaler : drafts.of(Kind.KUBERNETES_OBJECT)) {
      if (SCALERS.contains(Written.text(scaler.value("manifest"), "kind"))) {
        for (var version : drafts.of(Kind.VERSION)) {
          if (isScaled(scaler, version, drafts)) {
            report.accept(fight(scaler, version));
          }
        }
      }
    }
  }

  private static boolean isScaled(Draft scaler, Draft version, Drafts drafts) {
    var cluster = drafts.clusterOf(version).map(Draft::address);
    var kind = Written.text(scaler.value("manifest"), "spec.scaleTargetRef.kind");
    return cluster.isPresent()
        && scaler.reference("cluster").equals(cluster)
        && (kind.isEmpty() || kind.equals("Deployment"))
        && drafts
            .endpointOf(version)
            .filter(endpoint -> names(scaler, version, endpoint))
            .isPresent();
  }

  /// Drydock's runtime names a version's Deployment ENDPOINT-VERSION; what Azure makes of the two
  /// begins in the same way.
  private static boolean names(Draft scaler, Draft version, Draft endpoint) {
    var target = Written.text(scaler.value("manifest"), "spec.scaleTargetRef.name");
    var both =
        endpoint.name().flatMap(one -> version.name().map(other -> one + "-" + other)).orElse("");
    return !both.isEmpty()
        && endpoint.runtime().filter(runtime -> runtime != Runtime.MANAGED).isPresent()
        && target.equals(both);
  }

  private static Diagnostic fight(Draft scaler, Draft version) {
    return Diagnostic.at(
            scaler.span("manifest"),
            Code.DRY0270,
            "scales " + version.address(),
            "Two scalers would fight over its replicas. Say in the version's autoscale block what"
                + " you want, or how many with replicas, and take this object out.")
        .relating(List.of(new Related(version.resource().span(), "has a scaler already")));
  }
}
