package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.math.BigDecimal;
import java.util.function.Consumer;

/// A request takes no longer than the runtime lets it: 300 s on azureml, 180 s on managed
/// (azure-ai-docs, how-to-manage-quotas.md).
public final class TimeoutRule implements Rule {
  private static final String PATH = "requests.timeout_ms";

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      drafts
          .runtimeOf(version)
          .ifPresent(runtime -> {
            switch (runtime) {
              case AZUREML -> cap(version, runtime, 300_000, report);
              case MANAGED -> cap(version, runtime, 180_000, report);
              case KUBERNETES -> {}
            }
          });
    }
  }

  private static void cap(
      Draft version, Runtime runtime, long mostMs, Consumer<Diagnostic> report) {
    var most = BigDecimal.valueOf(mostMs);
    version
        .number(PATH)
        .filter(timeout -> timeout.compareTo(most) > 0)
        .ifPresent(_ ->
            report.accept(
                Diagnostic.at(
                    version.span(PATH),
                    Code.DRY0322,
                    "is above " + mostMs,
                    "Runtime "
                        + runtime.word()
                        + " ends a request after "
                        + mostMs
                        + " milliseconds. Answer sooner, or let clients ask again for the"
                        + " result.")));
  }
}
