package dev.drydock.specs.rule.capacity;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.fact.VmSize;
import dev.drydock.specs.fact.VmSizes;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Pool;
import dev.drydock.specs.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a container asks for, some node can hold: else its pods would be pending for ever.
public final class FitRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      for (var type : cluster.entries("instance_type").keySet()) {
        var path = "instance_type." + type + ".";
        var all = Pool.of(cluster);
        var selector = cluster.entries(path + "node_selector");
        var pools = all.stream().filter(pool -> pool.bears(selector, all)).toList();
        if (pools.isEmpty() && !all.isEmpty()) {
          unborne(cluster, path + "node_selector", all, report);
        }
        pools(cluster, path, pools, Need.ofInstanceType(cluster, type), report);
      }
    }
    for (var version : drafts.of(Kind.VERSION)) {
      drafts.runtimeOf(version).ifPresent(runtime -> version(drafts, version, runtime, report));
    }
  }

  private static void version(
      Drafts drafts, Draft version, Runtime runtime, Consumer<Diagnostic> report) {
    var need = Need.of(version);
    switch (runtime) {
      case MANAGED -> machine(version, need, report);
      case AZUREML, KUBERNETES ->
          drafts
              .clusterOf(version)
              .ifPresent(cluster -> {
                if (version.has("instance_type")) {
                  type(version, cluster, need, report);
                } else if (runtime == Runtime.KUBERNETES || need.gpu().signum() == 0) {
                  pools(version, "resources.", Pool.of(cluster), need, report);
                }
              });
    }
  }

  private static void machine(Draft version, Need need, Consumer<Diagnostic> report) {
    var size = version.text("vm_size").flatMap(VmSizes.azure()::named);
    if (size.isPresent() && !fits(need, size.get())) {
      misfit(version, "resources." + need.attribute(), need, size.get().name(), report);
    }
  }

  private static boolean fits(Need need, VmSize size) {
    return need.fitsMachine(size) && need.gpu().compareTo(BigDecimal.valueOf(size.gpus())) <= 0;
  }

  private static void type(Draft version, Draft cluster, Need need, Consumer<Diagnostic> report) {
    var type = version.text("instance_type").orElse("");
    if (cluster.entries("instance_type").containsKey(type)
        && need.gpu().compareTo(Need.ofInstanceType(cluster, type).gpu()) > 0) {
      misfit(version, "resources.gpu", need, "instance type " + type, report);
    }
  }

  private static void pools(
      Draft asking, String path, List<Pool> pools, Need need, Consumer<Diagnostic> report) {
    if (pools.isEmpty()
        || pools.stream().anyMatch(pool -> pool.size().isEmpty() || need.fits(pool))) {
      return;
    }
    var offers = pools.stream().map(FitRule::words).collect(Collectors.joining("; "));
    misfit(asking, path + need.attribute(), need, offers, report);
  }

  private static void unborne(
      Draft cluster, String path, List<Pool> pools, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            cluster.span(path),
            Code.DRY0310,
            "selects no pool of the cluster",
            "No node bears these labels, so a pod of this type would wait for ever. The cluster has"
                + " "
                + pools.stream().map(Pool::words).collect(Collectors.joining(", "))
                + "; a pool is selected by a label of its own, or by agentpool and its name."));
  }

  private static String words(Pool pool) {
    return pool.words() + " has " + pool.size().map(FitRule::words).orElse("an unknown size");
  }

  private static String words(VmSize size) {
    return "%s (%s vCPU, %s GiB, %s GPU, %s FPGA)"
        .formatted(
            size.name(), size.vcpus(), size.memoryGib().toPlainString(), size.gpus(), size.fpgas());
  }

  private static void misfit(
      Draft asking, String path, Need need, String offers, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            asking.span(path),
            Code.DRY0310,
            "asks for more than any node has",
            "One container needs "
                + need.words()
                + ", and it must fit one node: "
                + offers
                + ". Add a node pool of a size that holds it, or ask for less."));
  }
}
