package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// Tokens come from the workspace's region: fetching them slows with the distance.
public final class TokenRegionRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      if (endpoint.is("auth", "token")) {
        drafts
            .follow(endpoint, "cluster")
            .ifPresent(cluster -> compare(drafts, endpoint, cluster, report));
      }
    }
  }

  private static void compare(
      Drafts drafts, Draft endpoint, Draft cluster, Consumer<Diagnostic> report) {
    var here = cluster.text("location").orElse("");
    var there = drafts.follow(cluster, "workspace").flatMap(one -> one.text("location")).orElse("");
    if (here.isEmpty() || there.isEmpty() || here.equalsIgnoreCase(there)) {
      return;
    }
    report.accept(
        Diagnostic.at(
                endpoint.span("auth"),
                Code.DRY0343,
                "tokens come from " + there + ", the cluster is in " + here,
                "Clients fetch tokens from the workspace's region and depend on it. Key"
                    + " authentication does not.")
            .relating(List.of(new Related(cluster.span("location"), "the cluster's region"))));
  }
}
