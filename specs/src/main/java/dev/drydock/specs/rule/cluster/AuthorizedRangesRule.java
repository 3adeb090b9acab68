package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.fact.RegionPairs;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Region;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Authorized address ranges need a standard load balancer, an API server with a public address,
/// and room for the ranges from which Azure ML's control plane comes.
public final class AuthorizedRangesRule implements Rule {
  private static final String RANGES = "authorized_ip_ranges";

  /// A network with so few fixed bits may hold the ranges of both regions.
  private static final int WIDE = 12;

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      if (cluster.elements(RANGES).isEmpty()) {
        continue;
      }
      if (cluster.is("load_balancer.sku", "basic")) {
        basic(cluster, report);
      }
      if (cluster.flag("private")) {
        unreachable(cluster, report);
      } else {
        Region.ofCompute(drafts, cluster).ifPresent(region -> planes(cluster, region, report));
      }
    }
  }

  /// Warn when the ranges cannot hold those of both regions, from which Azure ML reaches the API
  /// server. Which ranges these are changes weekly, so that they are not checked one by one.
  private static void planes(Draft cluster, Region region, Consumer<Diagnostic> report) {
    var written = cluster.elements(RANGES);
    var networks =
        written.stream()
            .flatMap(one ->
                one instanceof Value.Text(var text)
                    ? Cidr.parse(text).stream()
                    : Stream.<Cidr>empty())
            .toList();
    if (networks.size() < written.size()) {
      return;
    }
    var pair = RegionPairs.azure().of(region.name());
    var needed = pair.isPresent() ? 2 : 1;
    var fit = networks.stream().filter(Cidr::mayBePublic).count();
    if (fit >= needed
        || networks.stream().anyMatch(one -> one.bits() <= WIDE && one.mayBePublic())) {
      return;
    }
    report.accept(
        Diagnostic.at(
            cluster.span(RANGES),
            Code.DRY0359,
            "leaves out Azure ML's control plane",
            "Azure ML reaches the API server from the ranges of its service tag in "
                + pair.map(other -> "both paired regions, " + region + " and " + other)
                    .orElse(region.name())
                + ", and deploys nothing without. List them, and add them:\n\n"
                + "  az network list-service-tags --location "
                + region
                + " --query \"values[?starts_with(id, 'AzureMachineLearning.')]\""));
  }

  private static void basic(Draft cluster, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
                cluster.span(RANGES),
                Code.DRY0333,
                "needs a standard load balancer",
                "AKS filters the callers of the API server only with a standard load balancer.")
            .suggesting("sku = \"standard\"")
            .relating(List.of(new Related(cluster.span("load_balancer.sku"), "is basic"))));
  }

  private static void unreachable(Draft cluster, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
                cluster.span(RANGES),
                Code.DRY0217,
                "has no meaning for a private cluster",
                "A private API server has no public address that ranges could guard. Take one of"
                    + " the two out.")
            .relating(List.of(new Related(cluster.span("private"), "the cluster is private"))));
  }
}
