package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// Each way of TLS has what it needs: a certificate, its key and its name, or a label that Azure
/// completes.
public final class TlsRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      if (cluster.is("tls.mode", "provided")) {
        need(cluster, List.of("certificate", "key", "cname"), report);
      } else if (cluster.is("tls.mode", "auto")) {
        need(cluster, List.of("leaf_domain_label"), report);
      }
    }
  }

  private static void need(Draft cluster, List<String> names, Consumer<Diagnostic> report) {
    var missing = names.stream().filter(name -> !cluster.has("tls." + name)).toList();
    if (!missing.isEmpty()) {
      report.accept(
          Diagnostic.at(
              cluster.span("tls.mode"),
              Code.DRY0341,
              "needs " + String.join(" and ", missing),
              "Mode provided serves your own certificate, for which it needs certificate, key and"
                  + " cname; mode auto names the front end by leaf_domain_label."));
    }
  }
}
