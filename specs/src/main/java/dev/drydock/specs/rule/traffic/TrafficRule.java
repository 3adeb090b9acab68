package dev.drydock.specs.rule.traffic;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Versions other than the default declare at most 100 percent together; Azure takes whole percents
/// only.
public final class TrafficRule implements Rule {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      var versions = drafts.versionsOf(endpoint);
      if (endpoint.runtime().filter(Runtime::azure).isPresent()) {
        versions.forEach(version -> whole(version, report));
      }
      sum(versions, report);
    }
  }

  private static void whole(Draft version, Consumer<Diagnostic> report) {
    version
        .number("traffic")
        .filter(share -> share.scale() > 0)
        .ifPresent(share ->
            report.accept(
                Diagnostic.at(
                    version.span("traffic"),
                    Code.DRY0316,
                    share.toPlainString() + " is not whole",
                    "Azure splits traffic by whole percents; runtime kubernetes takes decimals.")));
  }

  private static void sum(List<Draft> versions, Consumer<Diagnostic> report) {
    if (versions.size() < 2) {
      return;
    }
    var others = versions.stream().filter(one -> !one.flag("default")).toList();
    var sum = others.stream().map(TrafficRule::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    var sharing = others.stream().filter(one -> share(one).signum() > 0).toList();
    if (sum.compareTo(ALL) <= 0 || sharing.isEmpty()) {
      return;
    }
    var last = sharing.getLast();
    report.accept(
        Diagnostic.at(
                last.span("traffic"),
                Code.DRY0315,
                "together " + sum.toPlainString() + " percent",
                "The default version gets what the others leave, and these leave less than nothing:"
                    + " "
                    + sharing.stream().map(TrafficRule::words).collect(Collectors.joining(" + "))
                    + " = "
                    + sum.toPlainString()
                    + ".")
            .relating(
                sharing.subList(0, sharing.size() - 1).stream()
                    .map(one -> new Related(one.span("traffic"), "counts too"))
                    .toList()));
  }

  private static BigDecimal share(Draft version) {
    return version.numberOrZero("traffic");
  }

  private static String words(Draft version) {
    return share(version).toPlainString() + " (" + version.address() + ")";
  }
}
