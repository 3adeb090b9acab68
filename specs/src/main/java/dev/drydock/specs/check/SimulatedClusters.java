package dev.drydock.specs.check;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.ConstantScope;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.SimulatedCluster;
import dev.drydock.specs.model.SimulatorBlock;
import dev.drydock.specs.rule.cluster.VmSizeRule;
import dev.drydock.specs.rule.name.NamePatternRule;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the `simulator` block.
final class SimulatedClusters {
  private SimulatedClusters() {}

  /// Return the block, if there is one; faults are reported, and a faulty cluster is left out.
  static Optional<SimulatorBlock> of(
      Body.@Nullable Block block, Budget budget, Consumer<Diagnostic> report) {
    return Optional.ofNullable(block)
        .map(written -> new SimulatorBlock(clusters(written, budget, report)));
  }

  private static List<SimulatedCluster> clusters(
      Body.Block block, Budget budget, Consumer<Diagnostic> report) {
    var evaluator = ConstantScope.evaluator(budget, report);
    var written = BodyConversion.convert(Settings.SIMULATOR.body(), block, evaluator, report);
    var clusters = new ArrayList<SimulatedCluster>();
    new TreeMap<>(new Attributes(written.values()).blocks("cluster"))
        .forEach((name, given) -> {
          var path = "cluster." + name;
          check(name, given, path, written.spans(), report);
          if (written.faulty().stream().noneMatch(fault -> fault.startsWith(path + "."))) {
            clusters.add(cluster(name, given));
          }
        });
    return clusters;
  }

  private static void check(
      String name,
      Attributes given,
      String path,
      SequencedMap<String, Span> spans,
      Consumer<Diagnostic> report) {
    NamePatternRule.label(name, place(path, spans), report);
    var resources = path + ".extended_resources";
    given
        .entries("extended_resources")
        .sequencedKeySet()
        .forEach(one -> NamePatternRule.resource(one, place(resources, spans), report));
    var size = path + ".vm_size";
    if (spans.containsKey(size)) {
      VmSizeRule.check(given.text("vm_size"), place(size, spans), report);
    }
  }

  private static Span place(String path, SequencedMap<String, Span> spans) {
    return Objects.requireNonNull(spans.get(path));
  }

  private static SimulatedCluster cluster(String name, Attributes given) {
    var resources = new TreeMap<String, Integer>();
    given
        .entries("extended_resources")
        .forEach((resource, count) -> {
          if (count instanceof Value.Number(var number)) {
            resources.put(resource, number.intValue());
          }
        });
    return new SimulatedCluster(name, given.integer("nodes"), given.text("vm_size"), resources);
  }
}
