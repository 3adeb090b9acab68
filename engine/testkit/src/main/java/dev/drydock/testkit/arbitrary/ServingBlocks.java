package dev.drydock.testkit.arbitrary;

import dev.drydock.testkit.spec.Block;
import dev.drydock.testkit.spec.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Draws endpoints with their versions.
final class ServingBlocks {
  private static final List<String> ENDPOINTS = List.of("scoring", "ranking");
  private static final List<String> VERSIONS = List.of("blue", "green", "red");

  /// So that the shares of three versions never pass 100.
  private static final int SHARE_MAX = 33;

  private ServingBlocks() {}

  /// Return the blocks of none to two endpoints, whose versions serve some of `models`.
  static Arbitrary<List<Block>> endpoints(List<String> models) {
    return some(ENDPOINTS, 0)
        .flatMap(names -> {
          var each = names.stream().map(name -> endpoint(name, models)).toList();
          return Combinators.combine(each).as(ServingBlocks::together);
        });
  }

  private static Arbitrary<List<Block>> endpoint(String name, List<String> models) {
    return Combinators.combine(
            Arbitraries.of("key", "token"),
            Arbitraries.of(true, false),
            some(VERSIONS, 0).flatMap(names -> versions(name, names, models)))
        .as((auth, published, versions) -> {
          var blocks = new ArrayList<Block>();
          blocks.add(
              Block.of("endpoint", name)
                  .with("cluster", Literal.reference("cluster.serving"))
                  .with("auth", Literal.of(auth)));
          blocks.addAll(versions);
          if (published) {
            blocks.add(
                Block.of("output", name)
                    .with("value", Literal.reference("endpoint." + name + ".scoring_uri")));
          }
          return blocks;
        });
  }

  /// The first of the names is the default, and the last may be the control.
  private static Arbitrary<List<Block>> versions(
      String endpoint, List<String> names, List<String> models) {
    var each = new ArrayList<Arbitrary<Block>>();
    for (var name : names) {
      each.add(version(Block.of("version", endpoint, name), models));
    }
    return Combinators.combine(
            Combinators.combine(each).as(versions -> versions), Arbitraries.of(true, false))
        .as((versions, control) -> {
          var blocks = new ArrayList<>(versions);
          if (!blocks.isEmpty()) {
            blocks.set(0, blocks.getFirst().with("default", Literal.of(true)));
          }
          if (control && !blocks.isEmpty()) {
            blocks.set(blocks.size() - 1, blocks.getLast().with("role", Literal.of("control")));
          }
          return blocks;
        });
  }

  private static Arbitrary<Block> version(Block bare, List<String> models) {
    return Combinators.combine(
            Arbitraries.of(models),
            Arbitraries.integers().between(0, SHARE_MAX),
            Arbitraries.of("1.4", "1.5"),
            resources().optional(),
            autoscale().optional())
        .as((model, share, tag, resources, autoscale) -> {
          var block =
              bare.with("model", Literal.reference("model." + model))
                  .with("traffic", Literal.of(share))
                  .with(
                      Block.of("environment")
                          .with("image", Literal.of("registry.example/serving:" + tag)));
          return with(with(block, resources), autoscale);
        });
  }

  private static Arbitrary<Block> resources() {
    return Combinators.combine(Arbitraries.of("0.1", "0.25", "0.5"), Arbitraries.of("0.5", "1"))
        .as((cpu, memory) ->
            Block.of("resources")
                .with("cpu", Literal.of(new BigDecimal(cpu)))
                .with("memory_gb", Literal.of(new BigDecimal(memory))));
  }

  private static Arbitrary<Block> autoscale() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(2, 10),
            Arbitraries.integers().between(50, 90))
        .as((min, max, target) ->
            Block.of("autoscale")
                .with("min", Literal.of(min))
                .with("max", Literal.of(max))
                .with("target_utilization", Literal.of(target)));
  }

  private static Block with(Block block, Optional<Block> nested) {
    return nested.map(block::with).orElse(block);
  }

  private static Arbitrary<List<String>> some(List<String> names, int least) {
    return Arbitraries.of(names).set().ofMinSize(least).map(chosen -> sorted(names, chosen));
  }

  /// In the order of `names`: a set's own order differs from run to run.
  private static List<String> sorted(List<String> names, Collection<String> chosen) {
    return names.stream().filter(chosen::contains).toList();
  }

  private static List<Block> together(List<List<Block>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
