package dev.drydock.specs.rule.capacity;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// The fewest replicas are not more than the most.
public final class AutoscaleRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      var min = version.number("autoscale.min");
      var max = version.number("autoscale.max");
      if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
        report.accept(
            Diagnostic.at(
                version.span("autoscale.min"),
                Code.DRY0321,
                min.get().toPlainString() + " is above max " + max.get().toPlainString(),
                "Raise max, which is 10 unless written, or lower min."));
      }
    }
  }
}
