package dev.drydock.specs.rule.traffic;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// One version at most gets copies of requests, of half of them at most (Azure ML, mirrored
/// traffic).
public final class MirrorRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      var mirrored =
          drafts.versionsOf(endpoint).stream()
              .filter(one -> one.numberOrZero("mirror").signum() > 0)
              .toList();
      if (endpoint.runtime().filter(Runtime.MANAGED::equals).isPresent()) {
        var sole = drafts.versionsOf(endpoint).size() == 1;
        mirrored.forEach(version -> serving(version, sole, report));
      }
      if (mirrored.size() > 1) {
        report.accept(
            Diagnostic.at(
                    mirrored.getLast().span("mirror"),
                    Code.DRY0320,
                    "another version gets copies already",
                    "Requests are copied to one version of an endpoint, 50 percent of them at"
                        + " most.")
                .relating(
                    mirrored.subList(0, mirrored.size() - 1).stream()
                        .map(one -> new Related(one.span("mirror"), "copied here"))
                        .toList()));
      }
    }
  }

  /// A managed deployment gets requests or copies of them (azure-ai-docs,
  /// concept-endpoints-online.md).
  private static void serving(Draft version, boolean sole, Consumer<Diagnostic> report) {
    var share = version.numberOrZero("traffic").signum() > 0;
    if (!sole && !share && !version.flag("default")) {
      return;
    }
    var path = share ? "traffic" : "default";
    report.accept(
        Diagnostic.at(
                version.span("mirror"),
                Code.DRY0361,
                sole ? "is the only version, which serves" : "serves requests of its own",
                "Azure gives a version requests or copies of requests, not both. Take mirror out,"
                    + " or let another version serve.")
            .relating(
                version.written(path)
                    ? List.of(new Related(version.span(path), "what it serves"))
                    : List.of()));
  }
}
