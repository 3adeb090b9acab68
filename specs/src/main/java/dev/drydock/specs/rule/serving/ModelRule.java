package dev.drydock.specs.rule.serving;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.source.Span;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A model is where its runtime can reach it: registered in the endpoint's workspace on Azure;
/// without a workspace it is served by runtime kubernetes only, from https, oci or pvc, or lives in
/// the image.
public final class ModelRule implements Rule {
  private static final Pattern REACHABLE = Pattern.compile("(https|oci|pvc)://.+");

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var model : drafts.of(Kind.MODEL)) {
      if (model.has("workspace")) {
        registered(model, report);
      } else {
        free(model, report);
      }
    }
    for (var version : drafts.of(Kind.VERSION)) {
      if (drafts.runtimeOf(version).filter(Runtime::azure).isPresent()) {
        drafts.modelsOf(version).forEach(model -> served(drafts, version, model, report));
      }
    }
  }

  private static void registered(Draft model, Consumer<Diagnostic> report) {
    if (!model.has("path") && !model.has("uri")) {
      report.accept(
          Diagnostic.at(
              model.resource().span(),
              Code.DRY0218,
              "has neither path nor uri",
              "A workspace registers a model from a file beside the spec (path) or from where it"
                  + " is already (uri)."));
    }
  }

  private static void free(Draft model, Consumer<Diagnostic> report) {
    if (model.has("path")) {
      unreachable(model.span("path"), "needs a workspace to be uploaded to", report);
    }
    model
        .text("uri")
        .filter(uri -> !REACHABLE.matcher(uri).matches())
        .ifPresent(_ -> unreachable(model.span("uri"), "is not https, oci or pvc", report));
  }

  private static void served(
      Drafts drafts, Draft version, Draft model, Consumer<Diagnostic> report) {
    var span = version.written("models") ? version.span("models") : version.span("model");
    var home = drafts.endpointOf(version).flatMap(drafts::workspaceOf);
    var registry = drafts.follow(model, "workspace");
    if (!model.has("workspace")) {
      unreachable(span, "is in no workspace, and Azure serves it", report);
    } else if (home.isPresent()
        && registry.isPresent()
        && !home.get().address().equals(registry.get().address())) {
      unreachable(
          span, "is in " + registry.get().address() + ", not in " + home.get().address(), report);
    }
  }

  private static void unreachable(Span span, String label, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            span,
            Code.DRY0344,
            label,
            "On Azure a version serves models of its endpoint's workspace. A model without a"
                + " workspace is served by runtime kubernetes, from an https, oci or pvc uri, or"
                + " from inside the image."));
  }
}
