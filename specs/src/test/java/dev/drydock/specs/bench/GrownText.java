package dev.drydock.specs.bench;

import dev.drydock.specs.bench.Grown.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Writes grown blocks as HCL and as YAML.
final class GrownText {
  private final StringBuilder out = new StringBuilder();

  private GrownText() {}

  static String hcl(List<Block> blocks) {
    var text = new GrownText();
    for (var block : blocks) {
      text.block(block, "");
      text.out.append('\n');
    }
    return text.out.toString();
  }

  private void block(Block block, String indent) {
    out.append(indent).append(block.words().getFirst());
    block.words().stream().skip(1).forEach(label -> out.append(" \"").append(label).append('"'));
    out.append(" {\n");
    block
        .attributes()
        .forEach((name, value) ->
            out.append(indent).append("  ").append(name).append(" = ").append(value).append('\n'));
    block.inner().forEach(inner -> block(inner, indent + "  "));
    out.append(indent).append("}\n");
  }

  /// Write YAML: labels nest as keys, and what is not a text or number is an interpolation.
  static String yaml(List<Block> blocks) {
    var text = new GrownText();
    text.tree(nested(blocks), "");
    return text.out.toString();
  }

  private static SequencedMap<String, Object> nested(List<Block> blocks) {
    var tree = new LinkedHashMap<String, Object>();
    for (var block : blocks) {
      SequencedMap<String, Object> at = tree;
      for (var word : block.words()) {
        at = below(at, word);
      }
      at.putAll(block.attributes());
      at.putAll(nested(block.inner()));
    }
    return tree;
  }

  @SuppressWarnings("unchecked")
  private static SequencedMap<String, Object> below(SequencedMap<String, Object> at, String word) {
    return (SequencedMap<String, Object>)
        at.computeIfAbsent(word, _ -> new LinkedHashMap<String, Object>());
  }

  @SuppressWarnings("unchecked")
  private void tree(SequencedMap<String, Object> tree, String indent) {
    tree.forEach((name, value) -> {
      out.append(indent).append(name).append(':');
      if (value instanceof String text) {
        out.append(' ').append(scalar(text)).append('\n');
      } else {
        out.append('\n');
        tree((SequencedMap<String, Object>) value, indent + "  ");
      }
    });
  }

  private static String scalar(String value) {
    boolean literal = value.startsWith("\"") && value.indexOf('"', 1) == value.length() - 1;
    boolean bare = value.matches("[0-9.]+|true|false|string|map\\(number\\)");
    return literal || bare ? value : "'${" + value.replace("'", "''") + "}'";
  }
}
