package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.rule.ClusterSort;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// A spec with anything on Azure says which subscription, group and region.
public final class AzureBlockRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    if (drafts.azure().isPresent()) {
      return;
    }
    drafts.all().stream()
        .filter(AzureBlockRule::onAzure)
        .findFirst()
        .ifPresent(first ->
            report.accept(
                Diagnostic.at(
                        first.resource().span(),
                        Code.DRY0225,
                        "lives on Azure",
                        "The spec has no azure block, which says where.")
                    .suggesting(
                        """
                        azure {
                          subscription   = "00000000-0000-0000-0000-000000000000"
                          resource_group = "fraud"
                          location       = "westeurope"
                        }\
                        """)));
  }

  private static boolean onAzure(Draft draft) {
    return switch (draft.kind()) {
      case AZURE, WORKSPACE -> true;
      case CLUSTER -> ClusterSort.of(draft) != ClusterSort.KUBECONFIG;
      case MODEL, ENDPOINT -> draft.has("workspace");
      case AZURE_OBJECT -> true;
      case VERSION, KUBERNETES_OBJECT -> false;
    };
  }
}
