package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.fact.VmSize;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Pool;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A created cluster has at least 12 vCPUs, summed over its pools, unless it is for development
/// (Azure ML v1 documentation; terraform's inference cluster). The official FPGA sample is smaller,
/// so there it is a warning.
public final class LeastCoresRule implements Rule {
  private static final BigDecimal LEAST = BigDecimal.valueOf(12);
  private static final BigDecimal LEAST_FOR_DEVELOPMENT = BigDecimal.valueOf(2);

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      var pools = Pool.of(cluster);
      if (!pools.isEmpty() && pools.stream().allMatch(Pool::known) && cluster.sound("purpose")) {
        measure(cluster, pools, report);
      }
    }
  }

  private static void measure(Draft cluster, List<Pool> pools, Consumer<Diagnostic> report) {
    var cores = pools.stream().map(LeastCoresRule::cores).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (cluster.is("purpose", "DevTest")) {
      if (cores.compareTo(LEAST_FOR_DEVELOPMENT) < 0) {
        report(cluster, Code.DRY0308, pools, cores, LEAST_FOR_DEVELOPMENT, report);
      }
    } else if (cores.compareTo(LEAST) < 0) {
      var fpga = pools.stream().flatMap(one -> one.size().stream()).anyMatch(LeastCoresRule::fpga);
      report(cluster, fpga ? Code.DRY0307 : Code.DRY0306, pools, cores, LEAST, report);
    }
  }

  private static boolean fpga(VmSize size) {
    return size.fpgas() > 0;
  }

  private static BigDecimal cores(Pool pool) {
    var each = pool.size().map(VmSize::vcpus).orElse(0);
    return pool.nodes().multiply(BigDecimal.valueOf(each));
  }

  private static void report(
      Draft cluster,
      Code code,
      List<Pool> pools,
      BigDecimal cores,
      BigDecimal least,
      Consumer<Diagnostic> report) {
    var sum = pools.stream().map(LeastCoresRule::words).collect(Collectors.joining(" + "));
    var purpose = cluster.text("purpose").orElse("");
    var label = vcpus(cores) + " where " + least.toPlainString() + " are needed";
    var remedy =
        purpose.equals("DevTest")
            ? "add nodes or take a larger size."
            : "add nodes, take a larger size, or choose purpose DevTest.";
    report.accept(
        Diagnostic.at(
            span(cluster),
            code,
            label,
            "%s = %s. Purpose %s wants at least %s: %s"
                .formatted(sum, vcpus(cores), purpose, least.toPlainString(), remedy)));
  }

  private static String vcpus(BigDecimal count) {
    return count.compareTo(BigDecimal.ONE) == 0 ? "1 vCPU" : count.toPlainString() + " vCPUs";
  }

  private static Span span(Draft cluster) {
    return cluster.written("nodes") ? cluster.span("nodes") : cluster.span("vm_size");
  }

  private static String words(Pool pool) {
    return pool.nodes().toPlainString()
        + " x "
        + pool.size().map(VmSize::vcpus).orElse(0)
        + " ("
        + pool.words()
        + ")";
  }
}
