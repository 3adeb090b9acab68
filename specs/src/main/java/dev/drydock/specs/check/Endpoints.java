package dev.drydock.specs.check;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Checks that the endpoint that a version's first label names exists.
final class Endpoints {
  private Endpoints() {}

  static void check(Drafts drafts, Declarations declared, Consumer<Diagnostic> report) {
    var endpoints = new TreeSet<>(declared.labelsOf(Kind.ENDPOINT.word()));
    for (var version : drafts.of(Kind.VERSION)) {
      var label = version.address().labels().getFirst();
      if (!endpoints.contains(label)) {
        report.accept(
            Diagnostic.at(
                    version.labels().getFirst(),
                    Code.DRY0210,
                    "there is no endpoint \"" + label + "\"",
                    endpoints.isEmpty()
                        ? "The spec declares none."
                        : "The spec declares " + Listing.of(endpoints) + ".")
                .suggesting(Nearest.to(label, endpoints).orElse("")));
      }
    }
  }
}
