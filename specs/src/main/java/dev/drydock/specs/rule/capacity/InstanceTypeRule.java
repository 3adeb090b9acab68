package dev.drydock.specs.rule.capacity;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.ClusterSort;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// An instance type that a version names is one of its cluster's, as far as Drydock makes them.
public final class InstanceTypeRule implements Rule {
  // The extension makes it (Azure/AML-Kubernetes, docs/instance-type.md).
  private static final String MADE_BY_AZURE = "defaultinstancetype";

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      var type = version.text("instance_type").orElse(MADE_BY_AZURE);
      if (!type.equals(MADE_BY_AZURE)) {
        drafts
            .clusterOf(version)
            .filter(cluster -> ClusterSort.of(cluster) == ClusterSort.CREATED)
            .filter(cluster -> !cluster.entries("instance_type").containsKey(type))
            .ifPresent(cluster -> unknown(version, cluster, type, report));
      }
    }
  }

  private static void unknown(
      Draft version, Draft cluster, String type, Consumer<Diagnostic> report) {
    var names = cluster.entries("instance_type").keySet();
    report.accept(
        Diagnostic.at(
                version.span("instance_type"),
                Code.DRY0346,
                "the cluster has no instance type \"" + type + "\"",
                "It has "
                    + (names.isEmpty() ? "none" : Listing.of(names))
                    + ". Add an instance_type block to the cluster.")
            .suggesting(Nearest.to(type, names).orElse(""))
            .relating(List.of(new Related(cluster.resource().span(), "the cluster"))));
  }
}
