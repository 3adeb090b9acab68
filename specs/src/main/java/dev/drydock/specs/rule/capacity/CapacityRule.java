package dev.drydock.specs.rule.capacity;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.fact.VmSize;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Pool;
import dev.drydock.specs.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The replicas that a cluster's versions may grow to fit the cluster, beside the front end and
/// what every node runs anyway.
///
/// The front end: three instances, one for DevTest, of 2 vCPU and 1.2 GB each (Azure ML inference
/// router). What nodes run anyway is an estimate of ours: 0.25 vCPU and 1 GiB each.
public final class CapacityRule implements Rule {
  private static final BigDecimal FRONT_END_CPU = BigDecimal.valueOf(2);
  private static final BigDecimal FRONT_END_GB = new BigDecimal("1.2");
  private static final BigDecimal NODE_CPU = new BigDecimal("0.25");
  private static final BigDecimal NODE_GB = BigDecimal.ONE;

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      var pools = Pool.of(cluster);
      if (!pools.isEmpty() && pools.stream().allMatch(Pool::known)) {
        var versions =
            drafts.endpointsOf(cluster).stream()
                .flatMap(endpoint -> drafts.versionsOf(endpoint).stream())
                .toList();
        new Sum(cluster, pools, versions, report).check(frontEnds(drafts, cluster));
      }
    }
  }

  private static BigDecimal frontEnds(Drafts drafts, Draft cluster) {
    var azureml =
        drafts.endpointsOf(cluster).stream()
            .anyMatch(one -> one.runtime().filter(Runtime::azure).isPresent());
    if (!azureml) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(cluster.is("purpose", "DevTest") ? 1 : 3);
  }

  private record Sum(
      Draft cluster, List<Pool> pools, List<Draft> versions, Consumer<Diagnostic> report) {

    void check(BigDecimal frontEnds) {
      if (versions.isEmpty()) {
        return;
      }
      compare("vCPU", "resources.cpu", frontEnds.multiply(FRONT_END_CPU), NODE_CPU, Sum::cores);
      compare("GiB", "resources.memory_gb", frontEnds.multiply(FRONT_END_GB), NODE_GB, Sum::memory);
    }

    private static BigDecimal cores(VmSize size) {
      return BigDecimal.valueOf(size.vcpus());
    }

    private static BigDecimal memory(VmSize size) {
      return size.memoryGib();
    }

    private void compare(
        String unit,
        String path,
        BigDecimal frontEnd,
        BigDecimal perNode,
        Function<VmSize, BigDecimal> measure) {
      var nodes = sum(pools, Pool::most);
      var room =
          sum(pools, one -> one.most().multiply(one.size().map(measure).orElse(BigDecimal.ZERO)));
      var system = nodes.multiply(perNode);
      var asked = sum(versions, one -> replicas(one).multiply(one.numberOrZero(path)));
      var total = frontEnd.add(system).add(asked);
      if (total.compareTo(room) > 0) {
        var terms =
            versions.stream().map(one -> term(one, path)).collect(Collectors.joining(" + "));
        warn(
            total.toPlainString() + " " + unit + " asked for, " + room.toPlainString() + " there",
            "%s + front end %s + system %s = %s %s; the pools hold %s."
                .formatted(
                    terms,
                    frontEnd.toPlainString(),
                    system.toPlainString(),
                    total.toPlainString(),
                    unit,
                    room.toPlainString()));
      }
    }

    private static <T> BigDecimal sum(List<T> terms, Function<T, BigDecimal> amount) {
      return terms.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal replicas(Draft version) {
      return version.number("replicas").orElse(version.numberOrZero("autoscale.max"));
    }

    private static String term(Draft version, String path) {
      return replicas(version).toPlainString()
          + " x "
          + version.numberOrZero(path).toPlainString()
          + " ("
          + version.address()
          + ")";
    }

    private void warn(String label, String arithmetic) {
      report.accept(
          Diagnostic.at(
                  cluster.resource().span(),
                  Code.DRY0338,
                  label,
                  arithmetic
                      + " Some replicas would wait for room for ever: add nodes, or lower replicas,"
                      + " autoscale max or resources.")
              .relating(
                  versions.stream()
                      .map(one ->
                          new Related(
                              one.resource().span(),
                              "up to " + replicas(one).toPlainString() + " replicas"))
                      .toList()));
    }
  }
}
