package dev.drydock.specs.check.variable;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What Terraform's variables and outputs may hold, and a spec's may not: said with its reason.
public final class NotOffered {
  private static final Map<String, String> REASONS =
      Map.of(
          "ephemeral",
              "A plan is one record, and no value of it is there for one run only. `sensitive ="
                  + " true` keeps a value out of every print; a secret is never kept in a plan.",
          "precondition",
              "Conditions stand in a `check` block of their own, or in a variable's `validation`.",
          "depends_on",
              "An output waits for all that its value refers to, and for nothing else. Refer to"
                  + " what it is about.");

  private NotOffered() {}

  /// Return what stands in a block without what is not offered, which is reported.
  public static List<Body.Item> without(Body.Block block, Consumer<Diagnostic> report) {
    return block.body().items().stream().filter(item -> isOffered(item, report)).toList();
  }

  private static boolean isOffered(Body.Item item, Consumer<Diagnostic> report) {
    return switch (item) {
      case Body.Attribute(var name, _, _) -> isOffered(name, name.span(), report);
      case Body.Block inner -> isOffered(inner.type(), inner.header(), report);
    };
  }

  private static boolean isOffered(Body.Name name, Span span, Consumer<Diagnostic> report) {
    var reason = Optional.ofNullable(REASONS.get(name.text()));
    reason.ifPresent(
        why -> report.accept(Diagnostic.at(span, Code.DRY0231, "is not offered", why)));
    return reason.isEmpty();
  }
}
