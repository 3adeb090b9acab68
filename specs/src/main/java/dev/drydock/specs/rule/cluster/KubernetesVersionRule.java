package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.fact.KubernetesVersions;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// A Kubernetes version is one that AKS offers; a preview is a warning.
public final class KubernetesVersionRule implements Rule {
  private final KubernetesVersions versions;

  public KubernetesVersionRule(KubernetesVersions versions) {
    this.versions = versions;
  }

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      cluster.text("kubernetes_version").ifPresent(version -> standing(cluster, version, report));
    }
  }

  private void standing(Draft cluster, String version, Consumer<Diagnostic> report) {
    var offered = String.join(", ", versions.offered());
    switch (versions.standing(version)) {
      case OFFERED -> {}
      case PREVIEW ->
          report.accept(
              Diagnostic.at(
                  cluster.span("kubernetes_version"),
                  Code.DRY0335,
                  "is a preview",
                  "AKS offers this version without a promise that it will keep working. Offered are"
                      + " "
                      + offered
                      + "."));
      case NOT_OFFERED ->
          report.accept(
              Diagnostic.at(
                      cluster.span("kubernetes_version"),
                      Code.DRY0334,
                      "is not offered",
                      "AKS offers " + offered + " (" + versions.month() + ").")
                  .suggesting(nearest(version)));
    }
  }

  private String nearest(String version) {
    return Nearest.to(
            version,
            versions.rows().stream()
                .map(KubernetesVersions.Row::minor)
                .filter(minor -> versions.standing(minor) == KubernetesVersions.Standing.OFFERED)
                .toList()
                .reversed())
        .or(versions::newestGeneral)
        .orElse("");
  }
}
