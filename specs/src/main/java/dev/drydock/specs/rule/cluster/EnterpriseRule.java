package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// The Enterprise edition of workspaces was merged into Basic.
public final class EnterpriseRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var workspace : drafts.of(Kind.WORKSPACE)) {
      if (workspace.is("sku", "Enterprise")) {
        report.accept(
            Diagnostic.at(
                    workspace.span("sku"),
                    Code.DRY0340,
                    "is the same as Basic today",
                    "Azure merged the editions; what was Enterprise is in Basic.")
                .suggesting("Basic"));
      }
    }
  }
}
