package dev.drydock.specs.format.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Reads a scalar: what of its form is to stay, and what it says.
final class ScalarReading {
  private final ScalarEvent scalar;
  private final Events events;
  private final Properties properties;

  ScalarReading(ScalarEvent scalar, Events events) {
    this.scalar = scalar;
    this.events = events;
    this.properties = Properties.of(events.text(), events.start(scalar));
  }

  /// Whether a scalar is a literal or folded block.
  static boolean isBlock(ScalarEvent scalar) {
    return scalar.getScalarStyle() == ScalarStyle.LITERAL
        || scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }

  private ScalarStyle style() {
    return scalar.getScalarStyle();
  }

  private boolean isLiteral() {
    return style() == ScalarStyle.LITERAL;
  }

  Node node() {
    var value = scalar.getValue();
    if (style() == ScalarStyle.PLAIN) {
      return value.indexOf('\n') < 0
          ? new Node.Plain(properties.text(), value)
          : new Node.Text(properties.text(), value);
    }
    boolean block =
        isLiteral() || (style() == ScalarStyle.FOLDED && !header().matches(".*[0-9].*"));
    if (!block || value.isBlank()) {
      return new Node.Text(properties.text(), value);
    }
    return new Node.Block(properties.text(), sign(), isLiteral() ? lines(value) : raw());
  }

  /// Whether the blank lines behind it belong to it.
  boolean isKept() {
    return isBlock(scalar) && header().indexOf('+') >= 0;
  }

  private String header() {
    var text = events.text();
    int newline = text.indexOf('\n', properties.end());
    var line = text.substring(properties.end(), newline < 0 ? text.length() : newline);
    int comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }

  /// A text that ends with the file, before any line break, has none; it would get one.
  private String sign() {
    var kept = isKept() ? "+" : header().indexOf('-') >= 0 ? "-" : "";
    return (isLiteral() ? "|" : ">") + (scalar.getValue().endsWith("\n") ? kept : "-");
  }

  private static List<String> lines(String value) {
    var whole = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    return List.of(whole.split("\n", -1));
  }

  /// Return a folded block's lines as they stand, without the indentation of the first that has any
  /// text.
  private List<String> raw() {
    var text = events.text();
    int from = text.indexOf('\n', properties.end()) + 1;
    var lines = new ArrayList<>(text.substring(from, events.end(scalar)).lines().toList());
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .findFirst()
            .map(line -> line.length() - line.stripLeading().length())
            .orElse(0);
    lines.replaceAll(line -> line.substring(Math.min(line.length(), indent)));
    while (!isKept() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }
}
