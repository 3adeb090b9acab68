package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// A version on a cluster for development is slower and does not survive a failing node.
public final class DevTestRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      drafts
          .clusterOf(version)
          .filter(cluster -> cluster.is("purpose", "DevTest"))
          .ifPresent(cluster ->
              report.accept(
                  Diagnostic.at(
                          version.resource().span(),
                          Code.DRY0309,
                          "runs on a cluster for development",
                          "A DevTest cluster is slower and not fault tolerant, and its front end"
                              + " does not scale. Serve production from FastProd or DenseProd.")
                      .relating(List.of(new Related(cluster.span("purpose"), "the purpose")))));
    }
  }
}
