package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Region;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// Tokens come from the workspace's region: fetching them slows with the distance.
public final class TokenRegionRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      var azureml = endpoint.runtime().filter(Runtime.AZUREML::equals).isPresent();
      if (azureml && endpoint.is("auth", "token")) {
        drafts
            .follow(endpoint, "cluster")
            .ifPresent(cluster -> compare(drafts, endpoint, cluster, report));
      }
    }
  }

  private static void compare(
      Drafts drafts, Draft endpoint, Draft cluster, Consumer<Diagnostic> report) {
    var here = Region.of(cluster);
    var there = drafts.follow(cluster, "workspace").flatMap(Region::of);
    if (here.isEmpty() || there.isEmpty() || here.equals(there)) {
      return;
    }
    report.accept(
        Diagnostic.at(
                endpoint.span("auth"),
                Code.DRY0343,
                "tokens come from " + there.get() + ", the cluster is in " + here.get(),
                "Clients fetch tokens from the workspace's region and depend on it. Key"
                    + " authentication does not.")
            .relating(List.of(new Related(cluster.span("location"), "the cluster's region"))));
  }
}
