package dev.drydock.specs.rule.name;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.source.Span;
import java.util.function.Consumer;

/// Every name has the form that its API wants.
public final class NamePatternRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var draft : drafts.all()) {
      new Names(draft, report).check();
    }
  }

  /// Report a label that no Kubernetes object may have as its name.
  public static void label(String name, Span span, Consumer<Diagnostic> report) {
    fit(name, NamePattern.KUBERNETES, span, report);
  }

  /// Report what is no name of an extended resource.
  public static void resource(String name, Span span, Consumer<Diagnostic> report) {
    fit(name, NamePattern.RESOURCE_NAME, span, report);
  }

  private static void fit(
      String name, NamePattern pattern, Span span, Consumer<Diagnostic> report) {
    if (!pattern.fits(name)) {
      var label = "\"" + name + "\" is not such a name";
      report.accept(
          Diagnostic.at(
              span,
              Code.DRY0301,
              label,
              "It has "
                  + pattern.words()
                  + ". A resource's label may stay: the attribute name gives the cloud another."));
    }
  }

  private record Names(Draft draft, Consumer<Diagnostic> report) {
    void check() {
      switch (draft.kind()) {
        case AZURE -> {
          attribute("subscription", NamePattern.SUBSCRIPTION);
          attribute("resource_group", NamePattern.GROUP);
        }
        case WORKSPACE -> own(NamePattern.WORKSPACE);
        case CLUSTER -> cluster();
        case MODEL -> {
          own(NamePattern.ASSET);
          attribute("version", NamePattern.ASSET_VERSION);
        }
        case ENDPOINT -> {
          own(NamePattern.ONLINE);
          attribute("namespace", NamePattern.KUBERNETES);
        }
        case VERSION -> {
          own(NamePattern.ONLINE);
          attribute("namespace", NamePattern.KUBERNETES);
          attribute("resources.fpga_resource", NamePattern.RESOURCE_NAME);
        }
        case AZURE_OBJECT, KUBERNETES_OBJECT -> {
          // Each type has a rule of its own, which its service keeps.
        }
      }
    }

    private void cluster() {
      own(NamePattern.COMPUTE);
      attribute("namespace", NamePattern.KUBERNETES);
      labels("node_pool", NamePattern.POOL);
      labels("instance_type", NamePattern.KUBERNETES);
      for (var pool : draft.entries("node_pool").keySet()) {
        var resources = "node_pool." + pool + ".extended_resources";
        for (var name : draft.entries(resources).keySet()) {
          fit(name, NamePattern.RESOURCE_NAME, draft.span(resources));
        }
      }
    }

    private void own(NamePattern pattern) {
      draft.name().ifPresent(name -> fit(name, pattern, draft.nameSpan()));
    }

    private void attribute(String path, NamePattern pattern) {
      draft.text(path).ifPresent(text -> fit(text, pattern, draft.span(path)));
    }

    private void labels(String block, NamePattern pattern) {
      for (var label : draft.entries(block).keySet()) {
        fit(label, pattern, draft.span(block + "." + label));
      }
    }

    private void fit(String name, NamePattern pattern, Span span) {
      NamePatternRule.fit(name, pattern, span, report);
    }
  }
}
