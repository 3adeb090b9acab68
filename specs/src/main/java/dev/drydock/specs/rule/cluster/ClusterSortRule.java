package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.ClusterSort;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// A cluster has the attributes of its sort only: created, attached, or known by a kubeconfig.
public final class ClusterSortRule implements Rule {
  private static final List<String> CREATED_ONLY =
      List.of(
          "kubernetes_version",
          "vm_size",
          "nodes",
          "min",
          "max",
          "private",
          "authorized_ip_ranges",
          "location",
          "azure_rbac",
          "defender",
          "node_pool",
          "network",
          "load_balancer");

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      switch (ClusterSort.of(cluster)) {
        case CREATED -> needWorkspace(cluster, report);
        case ATTACHED -> {
          needWorkspace(cluster, report);
          refuse(cluster, CREATED_ONLY, "a cluster that is attached", report);
        }
        case KUBECONFIG -> {
          refuse(cluster, CREATED_ONLY, "a cluster known by its kubeconfig", report);
          refuse(cluster, List.of("workspace"), "a cluster known by its kubeconfig", report);
          refuseAutomaticTls(cluster, report);
        }
      }
    }
  }

  private static void needWorkspace(Draft cluster, Consumer<Diagnostic> report) {
    if (!cluster.has("workspace")) {
      report.accept(
          Diagnostic.at(
                  cluster.resource().span(),
                  Code.DRY0204,
                  "has no workspace",
                  "A cluster serves a workspace; only one known by its kubeconfig does without.")
              .suggesting("workspace = workspace.NAME"));
    }
  }

  private static void refuse(
      Draft cluster, List<String> names, String sort, Consumer<Diagnostic> report) {
    for (var name : names) {
      var written = written(cluster, name);
      if (!written.isEmpty()) {
        report.accept(
            Diagnostic.at(
                cluster.span(written),
                Code.DRY0339,
                "is not for " + sort,
                "Drydock does not create this cluster, so it cannot decide this. Take it out, or"
                    + " take out what says where the cluster is, to have one created."));
      }
    }
  }

  /// Return the path of an attribute, of a block, or of the first of labelled blocks; empty when
  /// nothing was written.
  private static String written(Draft cluster, String name) {
    if (cluster.written(name)) {
      return name;
    }
    return cluster.resource().spans().keySet().stream()
        .filter(path -> path.startsWith(name + "."))
        .findFirst()
        .orElse("");
  }

  private static void refuseAutomaticTls(Draft cluster, Consumer<Diagnostic> report) {
    if (cluster.is("tls.mode", "auto")) {
      report.accept(
          Diagnostic.at(
                  cluster.span("tls.mode"),
                  Code.DRY0339,
                  "needs Azure",
                  "Azure makes the certificate of tls mode auto; bring your own here.")
              .suggesting("mode = \"provided\""));
    }
  }
}
