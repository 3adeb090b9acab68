package dev.drydock.specs.rule.capacity;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// A limit is not below the request.
public final class LimitRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      pair(version, "resources.cpu", "resources.cpu_limit", report);
      pair(version, "resources.memory_gb", "resources.memory_limit_gb", report);
    }
  }

  private static void pair(
      Draft version, String request, String limit, Consumer<Diagnostic> report) {
    var least = version.number(request);
    var most = version.number(limit);
    if (least.isPresent() && most.isPresent() && most.get().compareTo(least.get()) < 0) {
      report.accept(
          Diagnostic.at(
              version.span(limit),
              Code.DRY0342,
              "is below the " + least.get().toPlainString() + " that is asked for",
              "A container gets what it asks for and may use more up to its limit."));
    }
  }
}
