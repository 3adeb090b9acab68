package dev.drydock.testkit.arbitrary;

import dev.drydock.testkit.spec.Block;
import dev.drydock.testkit.spec.Literal;
import dev.drydock.testkit.spec.WrittenSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Draw valid specs of a workspace, a cluster, models, endpoints and versions: all that
/// `examples/quickstart` uses, in other amounts and with other values.
public final class ServingSpecs {
  private static final String STACK = "trial";
  private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
  private static final List<String> MODELS = List.of("fraud", "churn");

  private ServingSpecs() {}

  /// Return specs of one stack, from a bare platform to two endpoints with three versions each.
  public static Arbitrary<WrittenSpec> any() {
    return Combinators.combine(PlatformBlocks.any(), parts()).as(ServingSpecs::spec);
  }

  /// Return pairs of specs that share what replacing would lose: workspace and cluster, whose node
  /// pools and node count may differ.
  public static Arbitrary<Edit> edits() {
    return Combinators.combine(PlatformBlocks.any(), parts(), parts())
        .as((platform, before, after) -> new Edit(spec(platform, before), spec(platform, after)));
  }

  /// Return the same spec with its blocks in any order.
  public static Arbitrary<WrittenSpec> reordered(WrittenSpec spec) {
    return Arbitraries.shuffle(new ArrayList<>(spec.blocks())).map(spec::withBlocks);
  }

  /// What differs between the two sides of an edit.
  private record Parts(Block scale, List<Block> pools, List<Block> models, List<Block> serving) {}

  private static Arbitrary<Parts> parts() {
    return Combinators.combine(
            PlatformBlocks.scale(),
            PlatformBlocks.pools(),
            models(),
            ServingBlocks.endpoints(MODELS))
        .as(Parts::new);
  }

  private static Arbitrary<List<Block>> models() {
    var versions = Arbitraries.integers().between(1, 3);
    return Combinators.combine(versions, versions)
        .as((first, second) ->
            List.of(model(MODELS.getFirst(), first), model(MODELS.getLast(), second)));
  }

  private static Block model(String name, int version) {
    return Block.of("model", name)
        .with("workspace", Literal.reference("workspace.main"))
        .with("version", Literal.of(version))
        .with("path", Literal.of("model/" + name + ".onnx"));
  }

  private static WrittenSpec spec(PlatformBlocks.Platform platform, Parts parts) {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.of("drydock").with("stack", Literal.of(STACK)));
    blocks.add(
        Block.of("azure")
            .with("subscription", Literal.of(SUBSCRIPTION))
            .with("resource_group", Literal.of(STACK))
            .with("location", Literal.of(platform.location())));
    blocks.add(platform.workspace());
    blocks.add(platform.cluster(parts.scale(), parts.pools()));
    blocks.addAll(parts.models());
    blocks.addAll(parts.serving());
    var files = new LinkedHashMap<String, String>();
    MODELS.forEach(name -> files.put("model/" + name + ".onnx", name));
    return new WrittenSpec(blocks, files);
  }
}
