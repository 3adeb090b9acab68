package dev.drydock.specs.rule.traffic;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// At most one version of an endpoint is the control that the others are compared with.
public final class ControlRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      var controls =
          drafts.versionsOf(endpoint).stream().filter(one -> one.is("role", "control")).toList();
      if (controls.size() > 1) {
        var first = controls.getFirst();
        report.accept(
            Diagnostic.at(
                    controls.getLast().span("role"),
                    Code.DRY0318,
                    "another version is the control",
                    "Treatments are compared with one control. Make the other one a treatment.")
                .suggesting("treatment")
                .relating(List.of(new Related(first.span("role"), "the control"))));
      }
    }
  }
}
