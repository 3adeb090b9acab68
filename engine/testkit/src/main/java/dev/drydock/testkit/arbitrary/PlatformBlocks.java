package dev.drydock.testkit.arbitrary;

import dev.drydock.testkit.spec.Block;
import dev.drydock.testkit.spec.Literal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Draws workspaces and clusters.
final class PlatformBlocks {
  private PlatformBlocks() {}

  /// What the stack stands on.
  ///
  /// @param vmSize of the default pool: four vCPU or more, so that three nodes are enough for every
  ///   purpose
  record Platform(String location, boolean purge, String purpose, String vmSize) {
    Block workspace() {
      return Block.of("workspace", "main").with("purge_on_destroy", Literal.of(purge));
    }

    Block cluster(Block scale, List<Block> pools) {
      var cluster =
          Block.of("cluster", "serving")
              .with("workspace", Literal.reference("workspace.main"))
              .with("purpose", Literal.of(purpose))
              .with("vm_size", Literal.of(vmSize));
      var attributes = new ArrayList<>(scale.attributes().entrySet());
      for (var attribute : attributes) {
        cluster = cluster.with(attribute.getKey(), attribute.getValue());
      }
      for (var pool : pools) {
        cluster = cluster.with(pool);
      }
      return cluster;
    }
  }

  static Arbitrary<Platform> any() {
    return Combinators.combine(
            Arbitraries.of("westeurope", "northeurope", "eastus"),
            Arbitraries.of(true, false),
            Arbitraries.of("FastProd", "DenseProd", "DevTest"),
            Arbitraries.of("Standard_D3_v2", "Standard_D4s_v3", "Standard_D8s_v3"))
        .as(Platform::new);
  }

  /// Return how large the default pool is, as attributes for the cluster.
  static Arbitrary<Block> scale() {
    return Arbitraries.integers()
        .between(3, 5)
        .map(nodes -> Block.of("cluster").with("nodes", Literal.of(nodes)));
  }

  static Arbitrary<List<Block>> pools() {
    var nodes = Arbitraries.integers().between(1, 2);
    var gpu = nodes.map(count -> pool("gpu", "Standard_NC4as_T4_v3", count));
    var wide = nodes.map(count -> pool("wide", "Standard_D8s_v3", count));
    return Combinators.combine(gpu.optional(), wide.optional())
        .as((first, second) -> {
          var pools = new ArrayList<Block>();
          first.ifPresent(pools::add);
          second.ifPresent(pools::add);
          return pools;
        });
  }

  private static Block pool(String name, String vmSize, int nodes) {
    return Block.of("node_pool", name)
        .with("vm_size", Literal.of(vmSize))
        .with("nodes", Literal.of(nodes));
  }
}
