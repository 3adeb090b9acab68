package dev.drydock.specs.check.declared;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.value.Address;
import java.util.function.Consumer;

/// Checks that the endpoint that a version's first label names is declared beside it.
final class Endpoints {
  private Endpoints() {}

  static void check(Declarations declared, Consumer<Diagnostic> report) {
    for (var one : declared.resources().values()) {
      if (one.kind() == Kind.VERSION) {
        var label = one.block().labels().getFirst();
        if (!declared.resources().containsKey(Address.of(Kind.ENDPOINT.word(), label.text()))) {
          var endpoints = declared.labelsOf(Kind.ENDPOINT.word());
          report.accept(
              Diagnostic.at(
                      label.span(),
                      Code.DRY0210,
                      "there is no endpoint \"" + label.text() + "\"",
                      endpoints.isEmpty()
                          ? "The spec declares none."
                          : "The spec declares " + Listing.of(endpoints) + ".")
                  .suggesting(Nearest.to(label.text(), endpoints).orElse("")));
        }
      }
    }
  }
}
