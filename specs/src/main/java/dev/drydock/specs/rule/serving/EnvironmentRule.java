package dev.drydock.specs.rule.serving;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// A custom model needs an image, or a build of one; for MLflow and Triton models Azure has them.
public final class EnvironmentRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      var custom = drafts.modelsOf(version).stream().filter(one -> one.is("type", "custom"));
      var build = version.has("environment.build.base_image");
      if (!version.has("environment.image") && !build && version.sound("environment")) {
        custom.findFirst().ifPresent(model -> missing(version, model, report));
      }
    }
  }

  private static void missing(Draft version, Draft model, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
                version.span("environment.build"),
                Code.DRY0323,
                version.has("environment.build")
                    ? "names no base_image, from which alone images are built yet"
                    : "has neither an image nor a build",
                "A model of type custom says nothing of how it is loaded, so the version says what"
                    + " container does it.")
            .suggesting(
                """
                environment {
                  image = "registry.example/serving:1.0"
                }\
                """)
            .relating(List.of(new Related(model.resource().span(), "a model of type custom"))));
  }
}
