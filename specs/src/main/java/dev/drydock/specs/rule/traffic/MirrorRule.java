package dev.drydock.specs.rule.traffic;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// One version at most gets copies of requests, of half of them at most (Azure ML, mirrored
/// traffic).
public final class MirrorRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      var mirrored =
          drafts.versionsOf(endpoint).stream()
              .filter(one -> one.numberOrZero("mirror").signum() > 0)
              .toList();
      if (mirrored.size() > 1) {
        report.accept(
            Diagnostic.at(
                    mirrored.getLast().span("mirror"),
                    Code.DRY0320,
                    "another version gets copies already",
                    "Requests are copied to one version of an endpoint, 50 percent of them at"
                        + " most.")
                .relating(
                    mirrored.subList(0, mirrored.size() - 1).stream()
                        .map(one -> new Related(one.span("mirror"), "copied here"))
                        .toList()));
      }
    }
  }
}
