package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.fact.VmSizes;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.source.Span;
import java.util.function.Consumer;

/// Every VM size is one of Azure's.
public final class VmSizeRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      size(cluster, "vm_size", report);
      for (var pool : cluster.entries("node_pool").keySet()) {
        size(cluster, "node_pool." + pool + ".vm_size", report);
      }
    }
    for (var version : drafts.of(Kind.VERSION)) {
      size(version, "vm_size", report);
    }
  }

  private static void size(Draft draft, String path, Consumer<Diagnostic> report) {
    draft.text(path).ifPresent(name -> check(name, draft.span(path), report));
  }

  /// Report a name that is no VM size of Azure's.
  public static void check(String name, Span span, Consumer<Diagnostic> report) {
    var sizes = VmSizes.azure();
    if (name.isEmpty() || sizes.named(name).isPresent()) {
      return;
    }
    report.accept(
        Diagnostic.at(
                span,
                Code.DRY0305,
                "Azure has no VM size \"" + name + "\"",
                "The size is neither in the current list of Azure's VM sizes nor in the older"
                    + " ones.")
            .suggesting(Nearest.to(name, sizes.names()).orElse("")));
  }
}
