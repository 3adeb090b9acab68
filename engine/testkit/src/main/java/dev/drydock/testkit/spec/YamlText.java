package dev.drydock.testkit.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Prints blocks as YAML: the kind's word and the labels become keys, one under the other.
final class YamlText {
  private final StringBuilder text = new StringBuilder();

  private YamlText() {}

  static String of(List<Block> blocks) {
    var printer = new YamlText();
    printer.kinds(blocks, "");
    return printer.text.toString();
  }

  private void kinds(List<Block> blocks, String indent) {
    var byKind = new LinkedHashMap<String, List<Block>>();
    for (var block : blocks) {
      byKind.computeIfAbsent(block.kind(), _ -> new ArrayList<>()).add(block);
    }
    byKind.forEach((kind, alike) -> {
      text.append(indent).append(kind).append(":");
      labelled(alike, 0, indent);
    });
  }

  /// Print the blocks under the key just written; they share their first `depth` labels.
  private void labelled(List<Block> blocks, int depth, String indent) {
    if (blocks.getFirst().labels().size() == depth) {
      body(blocks.getFirst(), indent + "  ");
      return;
    }
    text.append('\n');
    byLabel(blocks, depth)
        .forEach((label, alike) -> {
          text.append(indent).append("  ").append(Quoted.text(label)).append(":");
          labelled(alike, depth + 1, indent + "  ");
        });
  }

  private void body(Block block, String indent) {
    if (block.attributes().isEmpty() && block.blocks().isEmpty()) {
      text.append(" {}\n");
      return;
    }
    text.append('\n');
    block
        .attributes()
        .forEach((name, value) ->
            text.append(indent).append(name).append(": ").append(print(value)).append('\n'));
    kinds(block.blocks(), indent);
  }

  private static SequencedMap<String, List<Block>> byLabel(List<Block> blocks, int depth) {
    var groups = new LinkedHashMap<String, List<Block>>();
    for (var block : blocks) {
      groups.computeIfAbsent(block.labels().get(depth), _ -> new ArrayList<>()).add(block);
    }
    return groups;
  }

  private static String print(Literal value) {
    return switch (value) {
      case Literal.Text(var text) -> Quoted.text(text);
      case Literal.Number(var number) -> number.toPlainString();
      case Literal.Flag(var flag) -> Boolean.toString(flag);
      case Literal.Reference(var path) -> "${" + path + "}";
    };
  }
}
