package dev.drydock.specs.rule.traffic;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// A sole version is the default; of several exactly one says so.
public final class DefaultVersionRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      var versions = drafts.versionsOf(endpoint);
      if (versions.stream().allMatch(one -> one.sound("default"))) {
        count(endpoint, versions, report);
      }
    }
  }

  private static void count(Draft endpoint, List<Draft> versions, Consumer<Diagnostic> report) {
    var chosen = versions.stream().filter(one -> one.flag("default")).toList();
    if (versions.size() == 1) {
      sole(versions.getFirst(), report);
    } else if (versions.size() > 1 && chosen.isEmpty()) {
      none(endpoint, versions, report);
    } else if (chosen.size() > 1) {
      several(chosen, report);
    }
  }

  private static void sole(Draft version, Consumer<Diagnostic> report) {
    if (version.written("default") && !version.flag("default")) {
      report.accept(
          Diagnostic.at(
              version.span("default"),
              Code.DRY0317,
              "a sole version is the default",
              "The only version of an endpoint gets all its traffic. Take the attribute out."));
    }
  }

  private static void none(Draft endpoint, List<Draft> versions, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
                endpoint.resource().span(),
                Code.DRY0317,
                "has " + versions.size() + " versions and no default",
                "The default version gets what the others leave. Write default = true in one.")
            .relating(
                versions.stream()
                    .map(one -> new Related(one.resource().span(), "could be it"))
                    .toList()));
  }

  private static void several(List<Draft> chosen, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
                chosen.getLast().span("default"),
                Code.DRY0317,
                "another version is the default",
                "Only one version gets what the others leave. Leave default = true in one.")
            .relating(
                chosen.subList(0, chosen.size() - 1).stream()
                    .map(one -> new Related(one.span("default"), "the default too"))
                    .toList()));
  }
}
