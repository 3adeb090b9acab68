package dev.drydock.core.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.drydock.core.graph.Drawing.Line;
import dev.drydock.core.graph.Drawing.Node;
import dev.drydock.core.render.JsonText;
import java.util.stream.Collectors;

/// How a drawing is written.
public enum GraphFormat {
  /// A line per node, with what it comes after.
  TEXT {
    @Override
    public String render(Drawing drawing) {
      return GraphFormat.text(drawing);
    }
  },
  /// Graphviz (graphviz.org/doc/info/lang.html).
  DOT {
    @Override
    public String render(Drawing drawing) {
      return GraphFormat.dot(drawing);
    }
  },
  /// Mermaid (mermaid.js.org/syntax/flowchart.html).
  MERMAID {
    @Override
    public String render(Drawing drawing) {
      return GraphFormat.mermaid(drawing);
    }
  },
  JSON {
    @Override
    public String render(Drawing drawing) {
      return GraphFormat.json(drawing);
    }
  };

  /// Return the whole text, ending in a newline.
  public abstract String render(Drawing drawing);

  private static String text(Drawing drawing) {
    var text = new StringBuilder();
    var earlier =
        drawing.edges().stream()
            .collect(
                Collectors.groupingBy(
                    Line::to,
                    Collectors.mapping(
                        line -> drawing.nodes().get(line.from()).name(),
                        Collectors.joining(", "))));
    for (int i = 0; i < drawing.nodes().size(); i++) {
      var node = drawing.nodes().get(i);
      var before = earlier.getOrDefault(i, "");
      text.append(node.critical() ? "* " : "  ")
          .append(node.name())
          .append(node.note().isEmpty() ? "" : "  (" + node.note() + ")")
          .append(before.isEmpty() ? "" : "  after " + before)
          .append('\n');
    }
    if (drawing.nodes().stream().anyMatch(Node::critical)) {
      text.append("\n* on the longest chain\n");
    }
    return text.toString();
  }

  private static String dot(Drawing drawing) {
    var text = new StringBuilder("digraph " + quoted(drawing.stack()) + " {\n");
    text.append("  rankdir = LR\n  node [shape = box]\n");
    for (var node : drawing.nodes()) {
      text.append("  ")
          .append(quoted(node.name()))
          .append(" [label = ")
          .append(quoted(node.note().isEmpty() ? node.name() : node.name() + "\n" + node.note()))
          .append(node.critical() ? ", penwidth = 2]\n" : "]\n");
    }
    for (var line : drawing.edges()) {
      text.append("  ")
          .append(quoted(drawing.nodes().get(line.from()).name()))
          .append(" -> ")
          .append(quoted(drawing.nodes().get(line.to()).name()))
          .append(line.critical() ? " [penwidth = 2]\n" : "\n");
    }
    return text.append("}\n").toString();
  }

  /// In a quoted string of DOT only the quote needs a backslash, and a backslash begins an escape.
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "")
        + '"';
  }

  private static String mermaid(Drawing drawing) {
    var text = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < drawing.nodes().size(); i++) {
      var node = drawing.nodes().get(i);
      text.append("  n").append(i).append("[\"").append(entities(node.name()));
      text.append(node.note().isEmpty() ? "" : "<br/>" + entities(node.note())).append("\"]\n");
    }
    for (var line : drawing.edges()) {
      text.append("  n").append(line.from()).append(arrow(line)).append("n");
      text.append(line.to()).append('\n');
    }
    return text.toString();
  }

  private static String arrow(Line line) {
    return line.critical() ? " ==> " : " --> ";
  }

  /// Within quotes Mermaid takes entities that begin with a hash; whatever it might obey is one.
  private static String entities(String text) {
    var safe = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (Character.isLetterOrDigit(point) || " ._-/:()".indexOf(point) >= 0) {
            safe.appendCodePoint(point);
          } else {
            safe.append('#').append(point).append(';');
          }
        });
    return safe.toString();
  }

  private static String json(Drawing drawing) {
    var document = JsonNodeFactory.instance.objectNode();
    document.put("format_version", "1.0");
    document.put("stack", drawing.stack());
    document.put("of", drawing.of());
    var nodes = document.putArray("nodes");
    for (var node : drawing.nodes()) {
      nodes
          .addObject()
          .put("name", node.name())
          .put("note", node.note())
          .put("critical", node.critical());
    }
    var edges = document.putArray("edges");
    for (var line : drawing.edges()) {
      edges
          .addObject()
          .put("from", drawing.nodes().get(line.from()).name())
          .put("to", drawing.nodes().get(line.to()).name())
          .put("critical", line.critical());
    }
    return JsonText.document(document);
  }
}
