package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.ClusterSort;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// The runtime fits where the endpoint is: managed in a workspace, azureml on a cluster of a
/// workspace, kubernetes on any cluster.
public final class RuntimePlaceRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      var cluster = drafts.follow(endpoint, "cluster");
      var managed = endpoint.reference("workspace").isPresent();
      endpoint
          .runtime()
          .ifPresent(runtime -> {
            switch (runtime) {
              case MANAGED -> cluster.ifPresent(_ -> misfit(endpoint, "names a cluster", report));
              case AZUREML -> {
                if (managed) {
                  misfit(endpoint, "names a workspace", report);
                }
                cluster
                    .filter(one -> ClusterSort.of(one) == ClusterSort.KUBECONFIG)
                    .ifPresent(_ -> misfit(endpoint, "is on a cluster without Azure", report));
              }
              case KUBERNETES -> {
                if (managed) {
                  misfit(endpoint, "names a workspace", report);
                }
              }
            }
          });
    }
  }

  private static void misfit(Draft endpoint, String why, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            endpoint.span("runtime"),
            Code.DRY0314,
            "does not fit: the endpoint " + why,
            "Runtime managed stands in a workspace, azureml on a cluster that serves a workspace,"
                + " kubernetes on any cluster. Leave runtime out to get the one that fits."));
  }
}
