package dev.drydock.specs.rule.name;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// An endpoint's name and its version's have 6 to 62 characters together (azure-ai-docs,
/// how-to-manage-quotas.md).
public final class NamesTogetherRule implements Rule {
  private static final int LEAST = 6;
  private static final int MOST = 62;

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      drafts.endpointOf(version).ifPresent(endpoint -> pair(endpoint, version, report));
    }
  }

  private static void pair(Draft endpoint, Draft version, Consumer<Diagnostic> report) {
    var first = endpoint.name().orElse("");
    var second = version.name().orElse("");
    var length = first.length() + second.length();
    if (first.isEmpty() || second.isEmpty() || (length >= LEAST && length <= MOST)) {
      return;
    }
    report.accept(
        Diagnostic.at(
                version.nameSpan(),
                Code.DRY0302,
                "together with the endpoint's name " + length + " characters",
                "The names of an endpoint and of its version have "
                    + (LEAST + " to " + MOST)
                    + " characters together. Shorten one of them.")
            .relating(List.of(new Related(endpoint.nameSpan(), "the endpoint's name"))));
  }
}
