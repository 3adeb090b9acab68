package dev.drydock.trials.run;

import dev.drydock.testkit.arbitrary.Edit;
import dev.drydock.testkit.spec.Block;
import dev.drydock.testkit.spec.Literal;
import dev.drydock.testkit.spec.WrittenSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws valid specs: of Azure with both runtimes, or of a plain cluster. As in the test kit, names
/// come from small sets, so that an edit creates, changes and deletes. Most worlds are small, so
/// that many can be lived: what goes wrong between objects goes wrong between few.
final class DrawnSpecs {
  static final String STACK = "trial";

  /// What users keep secret; no output may hold it.
  static final String SECRET = "hush-3f81c2b7-sensitive-";

  private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
  private static final List<String> MODELS = List.of("fraud", "churn");
  private static final int SHARE_MAX = 33;

  private static final double LARGE = 0.04;

  private final RandomGenerator chance;
  private final boolean large;

  DrawnSpecs(RandomGenerator chance) {
    this.chance = chance;
    this.large = maybe(LARGE);
  }

  /// Draw a spec and what it is changed to; what replacing would lose stays.
  Edit edit() {
    return maybe(large ? 0.65 : 0.4) ? azure() : plain();
  }

  private Edit azure() {
    var ground = new ArrayList<Block>();
    ground.add(Block.of("drydock").with("stack", Literal.of(STACK)));
    ground.add(
        Block.of("azure")
            .with("subscription", Literal.of(SUBSCRIPTION))
            .with("resource_group", Literal.of(STACK))
            .with("location", Literal.of(one("westeurope", "northeurope", "eastus"))));
    ground.add(Block.of("workspace", "main").with("purge_on_destroy", Literal.of(maybe(0.5))));
    var cluster =
        Block.of("cluster", "serving")
            .with("workspace", Literal.reference("workspace.main"))
            .with(
                "purpose", Literal.of(large ? one("FastProd", "DenseProd", "DevTest") : "DevTest"))
            .with("vm_size", Literal.of(one("Standard_D4s_v3", "Standard_D8s_v3")));
    return new Edit(azure(ground, cluster), azure(ground, cluster));
  }

  private WrittenSpec azure(List<Block> ground, Block cluster) {
    var blocks = new ArrayList<>(ground);
    var sized = cluster.with("nodes", Literal.of((large ? 3 : 1) + chance.nextInt(large ? 3 : 2)));
    blocks.add(maybe(0.3) ? sized.with(pool()) : sized);
    for (var model : models()) {
      blocks.add(
          Block.of("model", model)
              .with("workspace", Literal.reference("workspace.main"))
              .with("version", Literal.of(1 + chance.nextInt(3)))
              .with("path", Literal.of("model/" + model + ".onnx")));
    }
    some(List.of("scoring", "ranking")).forEach(name -> blocks.addAll(endpoint(name, "serving")));
    if (maybe(large ? 0.3 : 0.15)) {
      blocks.add(remote("far"));
      blocks.addAll(endpoint("direct", "serving", "kubernetes"));
    }
    var files = new LinkedHashMap<String, String>();
    MODELS.forEach(name -> files.put("model/" + name + ".onnx", name));
    return new WrittenSpec(blocks, files);
  }

  private Block remote(String name) {
    return Block.of("model", name)
        .with("version", Literal.of(1 + chance.nextInt(3)))
        .with("uri", Literal.of("https://models.example/" + name));
  }

  private Block pool() {
    return Block.of("node_pool", "wide")
        .with("vm_size", Literal.of("Standard_D8s_v3"))
        .with("nodes", Literal.of(1 + chance.nextInt(2)));
  }

  private Edit plain() {
    return new Edit(lab(), lab());
  }

  private WrittenSpec lab() {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.of("drydock").with("stack", Literal.of(STACK)));
    blocks.add(
        Block.of("simulator")
            .with(
                Block.of("cluster", "lab")
                    .with("nodes", Literal.of(large ? 3 : 1))
                    .with("vm_size", Literal.of("Standard_D8s_v3"))));
    blocks.add(
        Block.of("cluster", "lab")
            .with("namespace", Literal.of("digits"))
            .with(Block.of("kubeconfig").with("context", Literal.of("lab"))));
    models().forEach(model -> blocks.add(remote(model)));
    some(List.of("scoring", "ranking", "direct"))
        .forEach(name -> blocks.addAll(endpoint(name, "lab", "")));
    return new WrittenSpec(blocks, new LinkedHashMap<>());
  }

  private List<Block> endpoint(String name, String cluster) {
    var endpoint = bare(name, cluster).with("auth", Literal.of(one("key", "token")));
    return served(name, endpoint, models());
  }

  /// @param runtime empty for what is usual there
  private List<Block> endpoint(String name, String cluster, String runtime) {
    var auth = maybe(large ? 0.1 : 0.05) ? "token" : one("key", "none");
    var endpoint = bare(name, cluster).with("auth", Literal.of(auth));
    if (!runtime.isEmpty()) {
      endpoint = endpoint.with("runtime", Literal.of(runtime));
    }
    if (auth.equals("key") && maybe(large ? 0.5 : 0.25)) {
      endpoint =
          endpoint.with(
              Block.of("keys")
                  .with("primary", Literal.of(SECRET + chance.nextInt(1000)))
                  .with("secondary", Literal.of(SECRET + "second")));
    }
    return served(name, endpoint, runtime.isEmpty() ? models() : List.of("far"));
  }

  private List<Block> served(String name, Block endpoint, List<String> models) {
    var blocks = new ArrayList<Block>();
    blocks.add(endpoint);
    boolean first = true;
    for (var version : some(List.of("blue", "green", "red"))) {
      var block = version(name, version, models);
      blocks.add(first ? block.with("default", Literal.of(true)) : block);
      first = false;
    }
    if (maybe(0.3)) {
      blocks.add(
          Block.of("output", name)
              .with("value", Literal.reference("endpoint." + name + ".scoring_uri")));
    }
    return blocks;
  }

  private static Block bare(String name, String cluster) {
    return Block.of("endpoint", name).with("cluster", Literal.reference("cluster." + cluster));
  }

  private Block version(String endpoint, String name, List<String> models) {
    var image = "registry.example/serving:" + one("1.4", "1.5");
    var block =
        Block.of("version", endpoint, name)
            .with("model", Literal.reference("model." + models.get(chance.nextInt(models.size()))))
            .with("traffic", Literal.of(chance.nextInt(SHARE_MAX + 1)))
            .with(Block.of("environment").with("image", Literal.of(image)))
            .with(
                Block.of("resources")
                    .with("cpu", Literal.of(new BigDecimal(one("0.1", "0.25"))))
                    .with("memory_gb", Literal.of(new BigDecimal("0.5"))));
    if (maybe(0.4)) {
      return block.with(
          Block.of("autoscale")
              .with("min", Literal.of(1 + chance.nextInt(2)))
              .with("max", Literal.of(2 + chance.nextInt(6))));
    }
    return maybe(0.4) ? block.with("replicas", Literal.of(1 + chance.nextInt(2))) : block;
  }

  private List<String> models() {
    return large ? MODELS : MODELS.subList(0, 1);
  }

  private List<String> some(List<String> names) {
    return names.stream().filter(_ -> maybe(large ? 0.6 : 0.4)).toList();
  }

  private String one(String... texts) {
    return texts[chance.nextInt(texts.length)];
  }

  private boolean maybe(double likely) {
    return chance.nextDouble() < likely;
  }
}
