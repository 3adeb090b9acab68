package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Pool;
import dev.drydock.specs.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A pool that scales itself has both ends, the lower not above the upper, and begins between them.
public final class PoolBoundsRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      for (var pool : Pool.of(cluster)) {
        bounds(pool, report);
      }
    }
  }

  private static void bounds(Pool pool, Consumer<Diagnostic> report) {
    var cluster = pool.cluster();
    var min = pool.path() + "min";
    var max = pool.path() + "max";
    if (cluster.has(min) != cluster.has(max)) {
      var given = cluster.has(min) ? min : max;
      report.accept(
          Diagnostic.at(
              cluster.span(given),
              Code.DRY0204,
              "stands alone",
              "A pool that scales itself needs both min and max."));
    }
    var least = cluster.number(min);
    var most = cluster.number(max);
    beginning(pool, least, most, report);
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      report.accept(
          Diagnostic.at(
                  cluster.span(min),
                  Code.DRY0321,
                  "is above max",
                  "A pool cannot have fewer nodes than its least and more than its most at once.")
              .relating(List.of(new Related(cluster.span(max), "max"))));
    }
  }

  /// A pool begins with the nodes that are written; unless they are, with as many as fit.
  private static void beginning(
      Pool pool,
      Optional<BigDecimal> least,
      Optional<BigDecimal> most,
      Consumer<Diagnostic> report) {
    var cluster = pool.cluster();
    var nodes = pool.path() + "nodes";
    if (!cluster.written(nodes) || least.isEmpty() || most.isEmpty()) {
      return;
    }
    var below = pool.nodes().compareTo(least.get()) < 0;
    if (below || pool.nodes().compareTo(most.get()) > 0) {
      report.accept(
          Diagnostic.at(
                  cluster.span(nodes),
                  Code.DRY0358,
                  below ? "is below min" : "is above max",
                  "A pool that scales itself begins with nodes between min and max. Take nodes out,"
                      + " or write one that lies between.")
              .relating(
                  List.of(
                      new Related(
                          cluster.span(pool.path() + (below ? "min" : "max")),
                          below ? "min" : "max"))));
    }
  }
}
