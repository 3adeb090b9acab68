package dev.drydock.specs.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// Grows specs of any size that the checker accepts: one seed and one size give one text.
///
/// A spec is made of groups: a workspace, its clusters, models, endpoints and versions, and the
/// variables, locals and outputs beside them; a mix as users write it, with references, templates,
/// conditionals and loops. `common` leaves only what Drydock and Terraform both know: variables,
/// locals and outputs.
final class Grown {
  private final SplittableRandom chance;
  private final boolean common;
  private final List<Block> blocks = new ArrayList<>();

  private Grown(long seed, boolean common) {
    this.chance = new SplittableRandom(seed);
    this.common = common;
  }

  /// A block: its words (type and labels), attributes as HCL expressions, blocks inside.
  record Block(List<String> words, SequencedMap<String, String> attributes, List<Block> inner) {
    static Block of(String... words) {
      return new Block(List.of(words), new LinkedHashMap<>(), new ArrayList<>());
    }

    Block with(String name, String value) {
      attributes.put(name, value);
      return this;
    }

    Block with(Block block) {
      inner.add(block);
      return this;
    }
  }

  /// Return the blocks of `groups` groups, numbered from `first`.
  static List<Block> mixed(long seed, int first, int groups) {
    return grow(new Grown(seed, false), first, groups);
  }

  /// Return the same, of what Terraform knows, too.
  static List<Block> common(long seed, int first, int groups) {
    return grow(new Grown(seed, true), first, groups);
  }

  /// Return what stands once in a spec.
  static List<Block> head() {
    return List.of(
        Block.of("drydock").with("stack", "\"grown\""),
        Block.of("azure")
            .with("subscription", "\"00000000-0000-0000-0000-000000000000\"")
            .with("resource_group", "\"grown\"")
            .with("location", "\"westeurope\""));
  }

  private static List<Block> grow(Grown grown, int first, int groups) {
    for (int group = first; group < first + groups; group++) {
      grown.settings(group);
      if (!grown.common) {
        grown.group(group);
      }
    }
    return grown.blocks;
  }

  private void settings(int group) {
    var variable =
        add("variable", "image_" + group)
            .with("type", "string")
            .with("default", "\"registry.example/serving-" + group + ":1." + number(20) + "\"");
    variable.with(
        "description", "\"The image that serves all versions of group " + group + ", with tag.\"");
    add("variable", "limits_" + group)
        .with("description", "\"How much group %d may grow, least and most.\"".formatted(group))
        .with("type", "map(number)")
        .with("default", "{ low = " + number(10) + ", high = " + (10 + number(90)) + " }");
    var locals = add("locals");
    locals.with("image_" + group, "\"${var.image_" + group + "}-${local.suffix_" + group + "}\"");
    locals.with("suffix_" + group, "\"s" + number(1000) + "\"");
    locals.with(
        "share_" + group,
        "var.limits_%d.high > 50 ? var.limits_%d.low * 2 : max(%d, 1)"
            .formatted(group, group, number(10)));
    locals.with(
        "names_" + group,
        "[for n in [\"a\", \"b\", \"c\"] : \"%s-${n}\" if n != \"b\"]".formatted("g" + group));
    add("output", "image_" + group)
        .with("description", "\"The image of group %d, as it is served.\"".formatted(group))
        .with("value", "local.image_" + group);
    if (common) {
      locals.with(
          "tags_" + group,
          "{ team = \"team-%d\", cost = \"c%05d\", names = join(\", \", local.names_%d) }"
              .formatted(number(40), number(100_000), group));
      add("output", "names_" + group)
          .with("description", "\"The names of group " + group + ".\"")
          .with("value", "local.names_" + group);
    }
  }

  private void group(int group) {
    var workspace = "ws" + group;
    add("workspace", workspace)
        .with("friendly_name", "\"Workspace of group " + group + "\"")
        .with("description", "\"Where the models of group %d are kept.\"".formatted(group))
        .with("tags", tags());
    for (int at = 0; at < 3; at++) {
      add("model", "m" + group + "_" + at)
          .with("workspace", "workspace." + workspace)
          .with("version", "" + (1 + number(9)))
          .with("uri", "\"https://models.example/%d/%d.onnx\"".formatted(group, at))
          .with(
              "description",
              "\"Model %d of group %d, trained on %d rows.\""
                  .formatted(at, group, number(1_000_000)))
          .with(
              "properties",
              "{ accuracy = \"0.%d\", run = \"run-%d\" }".formatted(number(1000), number(10_000)))
          .with("tags", tags());
    }
    var cluster = "c" + group + "x";
    add("cluster", cluster)
        .with("workspace", "workspace." + workspace)
        .with("purpose", "\"FastProd\"")
        .with("vm_size", "\"Standard_D14_v2\"")
        .with("nodes", "" + (40 + number(10)))
        .with("tags", tags())
        .with(
            Block.of("node_pool", "more")
                .with("vm_size", "\"Standard_D3_v2\"")
                .with("nodes", "1 + " + number(4)));
    for (int at = 0; at < 2 + number(3); at++) {
      endpoint(group, cluster, "e" + group + "-" + at);
    }
  }

  private void endpoint(int group, String cluster, String name) {
    add("endpoint", name)
        .with("cluster", "cluster." + cluster)
        .with("auth", "\"key\"")
        .with("description", "\"Scores group %d for ${var.image_%d}.\"".formatted(group, group))
        .with("tags", tags());
    int versions = 1 + number(4);
    for (int at = 0; at < versions; at++) {
      var version =
          add("version", name, "blue" + at).with("model", "model.m" + group + "_" + number(3));
      if (at == 0) {
        version.with("default", "true");
      } else {
        version.with("traffic", "" + number(20));
      }
      version
          .with(
              "description",
              "\"Version %d of %s, for ${join(\", \", local.names_%d)}.\""
                  .formatted(at, name, group))
          .with("tags", tags());
      inside(version, group);
    }
    add("output", "url_" + name.replace('-', '_'))
        .with("value", "endpoint." + name + ".scoring_uri");
  }

  private void inside(Block version, int group) {
    version.with(
        Block.of("environment")
            .with("image", "local.image_" + group)
            .with(
                "variables",
                ("{ LOG_LEVEL = \"info\", GROUP = \"%d\", THREADS = \"${local.share_%d}\","
                        + " REGION = \"westeurope\" }")
                    .formatted(group, group)));
    version.with(Block.of("resources").with("cpu", "0." + (1 + number(9))).with("memory_gb", "1"));
    if (chance.nextInt(2) == 0) {
      version.with(
          Block.of("autoscale")
              .with("min", "1")
              .with("max", "" + (2 + number(8)))
              .with("target_utilization", "min(70 + local.share_" + group + ", 100)"));
    }
  }

  private String tags() {
    return "{ team = \"team-%d\", cost_center = \"%05d\", owner = \"owner-%d@company.example\" }"
        .formatted(number(40), number(100_000), number(400));
  }

  private Block add(String... words) {
    var block = Block.of(words);
    blocks.add(block);
    return block;
  }

  private int number(int bound) {
    return chance.nextInt(bound);
  }
}
