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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The replicas that a cluster's versions may grow to fit the cluster, beside the front end, the
/// extension and what every node runs anyway.
///
/// A scheduler counts what containers request. The front end of a cluster that Drydock creates has
/// three instances, one for DevTest, which request 900m and 800 MiB each (and may use 2 vCPU and
/// 1,200 MiB); the rows are those of azure-ai-docs, reference-kubernetes.md, as is the sum of the
/// extension's other parts for inference. Where Drydock's own runtime serves, its router. What
/// nodes run anyway is an estimate of ours: 0.25 vCPU and 1 GiB each.
public final class CapacityRule implements Rule {
  private static final Need FRONT_END = need("0.9", "0.78");
  private static final Need EXTENSION = need("0.87", "1.5");
  private static final Need ROUTER = need("0.25", "0.25");
  private static final Need NODE = need("0.25", "1");

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      var pools = Pool.of(cluster);
      if (!pools.isEmpty() && pools.stream().allMatch(Pool::known)) {
        var versions =
            drafts.endpointsOf(cluster).stream()
                .flatMap(endpoint -> drafts.versionsOf(endpoint).stream())
                .toList();
        new Sum(cluster, pools, versions, report).check(routes(drafts, cluster));
      }
    }
  }

  private static Need need(String cpu, String memoryGb) {
    var none = BigDecimal.ZERO;
    return new Need(new BigDecimal(cpu), new BigDecimal(memoryGb), none, none, "");
  }

  /// Whether Drydock's own router runs in a cluster.
  private static boolean routes(Drafts drafts, Draft cluster) {
    return drafts.endpointsOf(cluster).stream()
        .anyMatch(one -> one.runtime().filter(Runtime.KUBERNETES::equals).isPresent());
  }

  /// What is summed up: cores or memory.
  private record Measure(
      String unit, String path, Function<Need, BigDecimal> asks, Function<VmSize, BigDecimal> of) {}

  private record Sum(
      Draft cluster, List<Pool> pools, List<Draft> versions, Consumer<Diagnostic> report) {

    void check(boolean routes) {
      if (!versions.isEmpty()) {
        compare(
            new Measure(
                "vCPU", "resources.cpu", Need::cpu, size -> BigDecimal.valueOf(size.vcpus())),
            routes);
        compare(
            new Measure("GiB", "resources.memory_gb", Need::memoryGb, VmSize::memoryGib), routes);
      }
    }

    private void compare(Measure measure, boolean routes) {
      var room =
          sum(
              pools,
              one -> one.most().multiply(one.size().map(measure.of()).orElse(BigDecimal.ZERO)));
      var shares = new LinkedHashMap<String, BigDecimal>();
      versions.forEach(one -> shares.put(term(one, measure), amount(one, measure)));
      shares.put("front end", measure.asks().apply(FRONT_END).multiply(frontEnds()));
      shares.put("extension", measure.asks().apply(EXTENSION));
      if (routes) {
        shares.put("router", measure.asks().apply(ROUTER));
      }
      shares.put("system", measure.asks().apply(NODE).multiply(sum(pools, Pool::most)));
      var total = sum(List.copyOf(shares.values()), one -> one);
      if (total.compareTo(room) > 0) {
        var terms =
            shares.entrySet().stream()
                .map(one -> one.getKey().contains(" x ") ? one.getKey() : words(one))
                .collect(Collectors.joining(" + "));
        warn(
            "%s %s asked for, %s there".formatted(plain(total), measure.unit(), plain(room)),
            "%s = %s %s; the pools hold %s."
                .formatted(terms, plain(total), measure.unit(), plain(room)));
      }
    }

    private static String words(Map.Entry<String, BigDecimal> share) {
      return share.getKey() + " " + plain(share.getValue());
    }

    private static String plain(BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }

    private BigDecimal frontEnds() {
      return BigDecimal.valueOf(cluster.is("purpose", "DevTest") ? 1 : 3);
    }

    private static BigDecimal amount(Draft version, Measure measure) {
      return replicas(version).multiply(version.numberOrZero(measure.path()));
    }

    private static <T> BigDecimal sum(List<T> terms, Function<T, BigDecimal> amount) {
      return terms.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal replicas(Draft version) {
      return version.number("replicas").orElse(version.numberOrZero("autoscale.max"));
    }

    private static String term(Draft version, Measure measure) {
      return "%s x %s (%s)"
          .formatted(
              plain(replicas(version)),
              plain(version.numberOrZero(measure.path())),
              version.address());
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
                              one.resource().span(), "up to " + plain(replicas(one)) + " replicas"))
                      .toList()));
    }
  }
}
