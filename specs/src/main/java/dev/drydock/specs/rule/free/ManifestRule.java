package dev.drydock.specs.rule.free;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.function.Consumer;

/// A manifest says which object it means, and leaves to Drydock what says whose it is.
public final class ManifestRule implements Rule {
  private static final List<String> NEEDED = List.of("apiVersion", "kind", "metadata.name");
  private static final List<String> METADATA =
      List.of("name", "namespace", "labels", "annotations");
  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var draft : drafts.of(Kind.KUBERNETES_OBJECT)) {
      if (draft.sound("manifest") && draft.has("manifest")) {
        check(draft, drafts, report);
      }
    }
  }

  private static void check(Draft draft, Drafts drafts, Consumer<Diagnostic> report) {
    var manifest = draft.value("manifest");
    if (!(manifest instanceof Value.Mapping)) {
      report.accept(
          refusal(draft, "is no manifest", "A manifest is an object, as kubectl takes it."));
      return;
    }
    for (var path : NEEDED) {
      if (Written.text(manifest, path).isEmpty()) {
        report.accept(
            refusal(
                draft,
                "has no " + path,
                "A manifest says with apiVersion, kind and metadata.name which object it means:"
                    + " texts that are known when the plan is made. A name that the server makes"
                    + " up would be another one each time."));
      }
    }
    metadata(draft, manifest, report);
    Written.references(manifest)
        .filter(address -> !address.kind().equals(Kind.KUBERNETES_OBJECT.word()))
        .filter(address -> drafts.find(address).isPresent())
        .forEach(address -> report.accept(Written.noText(draft, "manifest", address)));
  }

  private static void metadata(Draft draft, Value manifest, Consumer<Diagnostic> report) {
    if (!(Written.at(manifest, "metadata") instanceof Value.Mapping metadata)) {
      return;
    }
    for (var member : metadata.entries().keySet()) {
      if (!METADATA.contains(member)) {
        report.accept(
            refusal(
                draft,
                "says metadata." + member,
                "Of metadata, a manifest says " + String.join(", ", METADATA) + "."));
      }
    }
    for (var marks : List.of("labels", "annotations")) {
      if (metadata.entries().get(marks) instanceof Value.Mapping all) {
        all.entries().keySet().stream()
            .filter(name -> name.equals(MANAGED_BY) || name.startsWith("drydock.dev/"))
            .forEach(name ->
                report.accept(
                    refusal(
                        draft,
                        "says whose the object is",
                        name + " is Drydock's own mark. Leave it out.")));
      }
    }
  }

  private static Diagnostic refusal(Draft draft, String label, String detail) {
    return Diagnostic.at(draft.span("manifest"), Code.DRY0271, label, detail);
  }
}
