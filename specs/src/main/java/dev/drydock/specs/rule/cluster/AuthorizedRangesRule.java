package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// Authorized address ranges need a standard load balancer and an API server with a public address.
public final class AuthorizedRangesRule implements Rule {
  private static final String RANGES = "authorized_ip_ranges";

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
      }
    }
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
