package dev.drydock.specs.format.yaml;

import dev.drydock.specs.format.yaml.Node.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes nodes in the canonical form.
public final class YamlWriter {
  private static final int COLUMNS_MAX = 100;

  private final StringBuilder text = new StringBuilder();

  private YamlWriter() {}

  /// Write a whole file.
  public static String of(Node.Mapping root) {
    var writer = new YamlWriter();
    writer.entries(root.entries(), 0, false);
    writer.lines(root.below(), 0, root.entries().isEmpty());
    return writer.text.toString();
  }

  /// @param started whether the first entry goes on on a line that has begun
  private void entries(List<Entry> entries, int indent, boolean started) {
    boolean first = true;
    for (var entry : entries) {
      if (!started || !first) {
        lines(entry.above(), indent, first);
        text.append(" ".repeat(indent));
      }
      first = false;
      if (entry.key() == null) {
        item(entry, indent);
      } else {
        text.append(key(entry.key())).append(':');
        value(entry, indent);
      }
    }
  }

  /// Write comments and single blank lines; none of the latter at the beginning.
  private void lines(List<String> lines, int indent, boolean first) {
    boolean gap = first;
    for (var line : lines) {
      if (!line.isEmpty() || !gap) {
        text.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
      }
      gap = line.isEmpty();
    }
  }

  private void item(Entry item, int indent) {
    text.append('-');
    var entries = blocks(item.value(), indent + 1);
    boolean joins =
        !entries.isEmpty()
            && item.beside().isEmpty()
            && item.value().properties().isEmpty()
            && entries.getFirst().above().stream().allMatch(String::isEmpty);
    if (!joins) {
      value(item, indent);
    } else {
      text.append(' ');
      entries(entries, indent + 2, true);
      lines(below(item.value()), indent + 2, false);
    }
  }

  /// Write what stands behind a key or a dash, and the end of the line.
  private void value(Entry entry, int indent) {
    var value = entry.value();
    properties(value);
    var entries = blocks(value, column());
    if (!entries.isEmpty()) {
      beside(entry);
      entries(entries, indent + 2, false);
      lines(below(value), indent + 2, false);
      return;
    }
    var block = block(value);
    var line = block == null ? line(value, false) : block.header();
    text.append(line.isEmpty() ? "" : " ").append(line);
    beside(entry);
    if (block != null) {
      block.lines().forEach(one -> indented(one, indent + 2));
    }
  }

  private void properties(Node value) {
    text.append(value.properties().isEmpty() ? "" : " ").append(value.properties());
  }

  private void beside(Entry entry) {
    text.append(entry.beside().isEmpty() ? "" : " ").append(entry.beside()).append('\n');
  }

  private void indented(String line, int indent) {
    text.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
  }

  private int column() {
    return text.length() - text.lastIndexOf("\n") - 1;
  }

  /// Return the entries of a collection that stands on several lines; none for any other node.
  private static List<Entry> blocks(Node node, int column) {
    return switch (node) {
      case Node.Mapping mapping ->
          fits(mapping, mapping.oneLine(), column) ? List.of() : mapping.entries();
      case Node.Sequence several ->
          fits(several, several.oneLine(), column) ? List.of() : several.entries();
      case Node.Plain _, Node.Text _, Node.Block _ -> List.of();
    };
  }

  private static boolean fits(Node collection, boolean oneLine, int column) {
    return oneLine
        && below(collection).isEmpty()
        && column + 1 + line(collection, true).length() <= COLUMNS_MAX;
  }

  private static List<String> below(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> mapping.below();
      case Node.Sequence several -> several.below();
      case Node.Plain _, Node.Text _, Node.Block _ -> List.of();
    };
  }

  private static Node.@Nullable Block block(Node node) {
    return switch (node) {
      case Node.Block block -> withIndicator(block);
      case Node.Text(_, var value) when Quoting.isLiteral(value) ->
          new Node.Block("", value.endsWith("\n") ? "|" : "|-", value.lines().toList());
      case Node.Text _, Node.Plain _, Node.Mapping _, Node.Sequence _ -> null;
    };
  }

  /// A block whose first line is indented says how deep all of it is.
  private static Node.Block withIndicator(Node.Block block) {
    boolean indented =
        block.lines().stream()
            .filter(line -> !line.isEmpty())
            .findFirst()
            .filter(line -> line.startsWith(" "))
            .isPresent();
    var header = block.header();
    return indented
        ? new Node.Block("", header.charAt(0) + "2" + header.substring(1), block.lines())
        : block;
  }

  private static String key(Node key) {
    var properties = key.properties();
    return (properties.isEmpty() ? "" : properties + " ") + line(key, false);
  }

  /// Write a node on one line, without its properties.
  private static String line(Node node, boolean flow) {
    return switch (node) {
      case Node.Plain(_, var text) -> text;
      case Node.Text(_, var value) -> Quoting.line(value, flow);
      case Node.Block block -> Quoting.line(String.join("\n", block.lines()), flow);
      case Node.Mapping mapping -> flow("{", mapping.entries(), "}");
      case Node.Sequence several -> flow("[", several.entries(), "]");
    };
  }

  private static String flow(String open, List<Entry> entries, String close) {
    var line = new StringBuilder(open);
    for (var entry : entries) {
      line.append(line.length() > 1 ? ", " : "");
      if (entry.key() != null) {
        line.append(inFlow(entry.key())).append(": ");
      }
      line.append(inFlow(entry.value()));
    }
    return line.append(close).toString();
  }

  private static String inFlow(Node node) {
    var line = line(node, true);
    if (line.isEmpty()) {
      line = "null";
    }
    return node.properties().isEmpty() ? line : node.properties() + " " + line;
  }
}
