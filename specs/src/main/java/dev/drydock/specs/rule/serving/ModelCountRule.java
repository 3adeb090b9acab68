package dev.drydock.specs.rule.serving;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// A version serves 1,000 models at most (Azure ML v1 documentation).
public final class ModelCountRule implements Rule {
  private static final int MOST = 1_000;

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      var count = version.elements("models").size();
      if (count > MOST) {
        report.accept(
            Diagnostic.at(
                version.span("models"),
                Code.DRY0337,
                count + " models",
                "A container serves "
                    + MOST
                    + " models at most. Split them over versions of"
                    + " several endpoints."));
      }
    }
  }
}
