package dev.drydock.specs.rule.traffic;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.math.BigDecimal;
import java.util.function.Consumer;

/// An endpoint has no more versions than it allows, and allows no more than Azure does: 20
/// (azure-ai-docs, how-to-manage-quotas.md).
public final class VersionCountRule implements Rule {
  private static final BigDecimal AZURE_CAP = BigDecimal.valueOf(20);

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      var most = endpoint.number("max_versions");
      var azure = endpoint.runtime().filter(Runtime::azure).isPresent();
      if (azure && most.filter(count -> count.compareTo(AZURE_CAP) > 0).isPresent()) {
        report(endpoint, "Azure allows " + AZURE_CAP, report);
      }
      var count = drafts.versionsOf(endpoint).size();
      if (most.filter(limit -> limit.compareTo(BigDecimal.valueOf(count)) < 0).isPresent()) {
        report(endpoint, "has " + count + " versions", report);
      }
    }
  }

  private static void report(Draft endpoint, String label, Consumer<Diagnostic> report) {
    var limit = endpoint.numberOrZero("max_versions").toPlainString();
    report.accept(
        Diagnostic.at(
            endpoint.span("max_versions"),
            Code.DRY0319,
            label,
            "The endpoint allows "
                + (limit.equals("1") ? "1 version" : limit + " versions")
                + ". max_versions raises that, on Azure to 20; more versions belong to an endpoint"
                + " of their own."));
  }
}
