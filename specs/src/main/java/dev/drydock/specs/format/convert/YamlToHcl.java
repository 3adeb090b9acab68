package dev.drydock.specs.format.convert;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.format.yaml.Node;
import dev.drydock.specs.format.yaml.Node.Entry;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.ArrayList;
import java.util.List;

/// Makes HCL of YAML. What it writes has no indentation but that of heredocs: [HclFormat] lays it
/// out.
public final class YamlToHcl {
  private static final int COLUMNS_MAX = 80;

  private final StringBuilder text = new StringBuilder();

  private YamlToHcl() {}

  /// Return a whole file.
  ///
  /// @param root the same file with its comments
  public static String of(Body body, Node.Mapping root, Inside inside) {
    var writer = new YamlToHcl();
    for (int at = 0; at < body.items().size(); at++) {
      var attribute = (Body.Attribute) body.items().get(at);
      writer.item(
          attribute.name().text(), attribute.value(), root.entries().get(at), inside, "", 0);
    }
    writer.lines(root.below());
    return writer.text.toString();
  }

  private void item(
      String name, Expression value, Entry entry, Inside inside, String path, int depth) {
    var nest = inside.block(name);
    if (nest.isPresent() && areBlocks(value, nest.get().labels())) {
      blocks(new Header(name, List.of(), nest.get(), path, depth), value, entry, entry.above());
    } else {
      lines(entry.above());
      text.append(name).append(" = ");
      assigned(value, entry, BareWords.are(path + name), depth);
    }
  }

  /// Whether a value can be written as blocks, each with `labels` labels.
  static boolean areBlocks(Expression value, int labels) {
    return switch (value) {
      case Expression.ObjectLiteral object ->
          (labels == 0 || !object.entries().isEmpty())
              && object.entries().stream()
                  .allMatch(entry ->
                      isName(entry.key(), labels > 0)
                          && (labels == 0 || areBlocks(entry.value(), labels - 1)));
      case Expression.Tuple several ->
          !several.elements().isEmpty()
              && several.elements().stream().allMatch(one -> areBlocks(one, labels));
      case Expression _ -> false;
    };
  }

  /// Whether a key can name an attribute, or a block's label.
  private static boolean isName(Expression key, boolean label) {
    return key instanceof Expression.Literal(Value.Text(var text), _)
        && (label || isIdentifier(text));
  }

  private static boolean isIdentifier(String text) {
    return HclReader.isName(text);
  }

  /// What stands before the braces of blocks to come.
  private record Header(
      String type, List<String> labels, Inside.Nest nest, String path, int depth) {
    Header with(String label) {
      var more = new ArrayList<>(labels);
      more.add(label);
      return new Header(type, more, nest, path, depth);
    }
  }

  private void blocks(Header header, Expression value, Entry entry, List<String> above) {
    if (value instanceof Expression.Tuple several) {
      for (int at = 0; at < several.elements().size(); at++) {
        var item = item(entry.value(), at);
        blocks(
            header,
            several.elements().get(at),
            item,
            at == 0 ? joined(above, entry, item) : item.above());
      }
      lines(below(entry.value()));
      return;
    }
    var object = (Expression.ObjectLiteral) value;
    if (header.labels().size() == header.nest().labels()) {
      block(header, object, entry, above);
      return;
    }
    for (int at = 0; at < object.entries().size(); at++) {
      var label =
          ((Value.Text) ((Expression.Literal) object.entries().get(at).key()).value()).value();
      var inner = item(entry.value(), at);
      blocks(
          header.with(label),
          object.entries().get(at).value(),
          inner,
          at == 0 ? joined(above, entry, inner) : inner.above());
    }
    lines(below(entry.value()));
  }

  /// Return what stands above the first block of a group: what stands above the group and behind
  /// its key, too.
  private static List<String> joined(List<String> above, Entry group, Entry first) {
    var all = new ArrayList<>(above);
    all.addAll(group.beside().isEmpty() ? List.of() : List.of(group.beside()));
    all.addAll(first.above());
    return all;
  }

  private void block(
      Header header, Expression.ObjectLiteral object, Entry entry, List<String> above) {
    if (!text.isEmpty() && !endsWith("{\n") && !above.contains("")) {
      text.append('\n');
    }
    lines(above);
    text.append(header.type());
    header.labels().forEach(label -> text.append(' ').append(ValueText.quoted(label)));
    text.append(" {");
    if (object.entries().isEmpty() && below(entry.value()).isEmpty()) {
      text.append('}');
      beside(entry);
      return;
    }
    beside(entry);
    var inside = header.nest().body().apply(header.labels());
    for (int at = 0; at < object.entries().size(); at++) {
      var one = object.entries().get(at);
      var name = ((Value.Text) ((Expression.Literal) one.key()).value()).value();
      var inner = item(entry.value(), at);
      var path = header.path() + header.type() + ".";
      item(name, one.value(), inner, inside, path, header.depth() + 1);
    }
    lines(below(entry.value()));
    text.append("}\n");
  }

  /// Return an entry with its comments; where an alias stands for the node there are none.
  private static Entry item(Node node, int at) {
    return switch (node) {
      case Node.Mapping mapping -> mapping.entries().get(at);
      case Node.Sequence several -> several.entries().get(at);
      case Node.Plain _, Node.Text _, Node.Block _ -> new Entry(List.of(), null, node, "");
    };
  }

  private static List<String> below(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> mapping.below();
      case Node.Sequence several -> several.below();
      case Node.Plain _, Node.Text _, Node.Block _ -> List.of();
    };
  }

  private void lines(List<String> lines) {
    for (var line : lines) {
      boolean gap = text.isEmpty() || endsWith("{\n") || endsWith("\n\n");
      if (!line.isEmpty() || !gap) {
        text.append(line).append('\n');
      }
    }
  }

  private boolean endsWith(String end) {
    int start = text.length() - end.length();
    return start >= 0 && text.indexOf(end, start) == start;
  }

  private void beside(Entry entry) {
    text.append(entry.beside().isEmpty() ? "" : " ").append(entry.beside()).append('\n');
  }

  /// Write a value and the comment beside it: behind its opening bracket, where it has several
  /// lines.
  private void assigned(Expression value, Entry entry, boolean type, int depth) {
    if (isLong(value, entry.value())) {
      collection(value, entry, depth);
      text.append('\n');
    } else {
      value(value, type, depth);
      beside(entry);
    }
  }

  private void value(Expression value, boolean type, int depth) {
    if (type && value instanceof Expression.Literal(Value.Text(var word), _)) {
      text.append(type(word));
      return;
    }
    switch (value) {
      case Expression.Literal(Value.Text(var long_), _) when long_.endsWith("\n") ->
          heredoc(value, BareTemplate.of(long_), depth);
      case Expression.Template template
          when !Bare.isAlone(template) && BareTemplate.of(template).endsWith("\n") ->
          heredoc(value, BareTemplate.of(template), depth);
      case Expression other -> text.append(HclText.lean(Bare.of(other)));
    }
  }

  /// A type that is not one stays a text, and is refused as it was.
  private static String type(String word) {
    var faults = new ArrayList<Diagnostic>();
    HclReader.expression(new Source("", word), faults::add);
    return faults.isEmpty() ? word : ValueText.quoted(word);
  }

  /// Whether a value is a collection that stands on several lines: it did so, or is too long.
  private static boolean isLong(Expression value, Node node) {
    return switch (node) {
      case Node.Mapping(_, var entries, var oneLine, var below) ->
          !below.isEmpty() || (!entries.isEmpty() && !(oneLine && isShort(value)));
      case Node.Sequence(_, var entries, var oneLine, var below) ->
          !below.isEmpty() || (!entries.isEmpty() && !(oneLine && isShort(value)));
      case Node.Plain _, Node.Text _, Node.Block _ -> false;
    };
  }

  private static boolean isShort(Expression value) {
    return HclText.lean(Bare.of(value)).length() <= COLUMNS_MAX;
  }

  private void collection(Expression value, Entry entry, int depth) {
    switch (value) {
      case Expression.ObjectLiteral object -> object(object, entry, depth);
      case Expression.Tuple tuple -> tuple(tuple, entry, depth);
      case Expression other ->
          throw new IllegalStateException(
              other.span() + " has entries and is no collection. This is a bug in Drydock.");
    }
  }

  private void object(Expression.ObjectLiteral object, Entry whole, int depth) {
    var node = whole.value();
    text.append('{');
    beside(whole);
    for (int at = 0; at < object.entries().size(); at++) {
      var entry = object.entries().get(at);
      var own = item(node, at);
      lines(own.above());
      text.append(key(entry.key())).append(" = ");
      assigned(entry.value(), own, false, depth + 1);
    }
    lines(below(node));
    text.append('}');
  }

  private static String key(Expression key) {
    return switch (key) {
      case Expression.Literal(Value.Text(var text), _)
          when isIdentifier(text) && !text.equals("for") ->
          text;
      case Expression.Template template when Bare.isAlone(template) ->
          "(" + HclText.lean(Bare.of(template)) + ")";
      case Expression other -> HclText.lean(other);
    };
  }

  private void tuple(Expression.Tuple tuple, Entry whole, int depth) {
    var node = whole.value();
    text.append('[');
    beside(whole);
    for (int at = 0; at < tuple.elements().size(); at++) {
      var own = item(node, at);
      lines(own.above());
      element(tuple.elements().get(at), own, depth + 1);
    }
    lines(below(node));
    text.append(']');
  }

  /// Write an element and the comma behind it, which may not stand on the last line of a heredoc.
  private void element(Expression value, Entry entry, int depth) {
    if (isLong(value, entry.value())) {
      collection(value, entry, depth);
      text.append(",\n");
      return;
    }
    int start = text.length();
    value(value, false, depth);
    text.append(text.indexOf("<<", start) == start ? "\n," : ",");
    beside(entry);
  }

  /// Write a text of several lines as a heredoc, if it reads back as the same.
  private void heredoc(Expression value, String bare, int depth) {
    var marker = "EOT";
    while (bare.contains(marker)) {
      marker += "_";
    }
    var indent = "  ".repeat(depth + 1);
    var heredoc = new StringBuilder("<<-" + marker + "\n");
    bare.lines()
        .forEach(line -> heredoc.append(line.isBlank() ? "" : indent).append(line).append('\n'));
    heredoc.append("  ".repeat(depth)).append(marker);
    var read = HclReader.expression(new Source("", heredoc + "\n"), _ -> {});
    text.append(HclText.lean(read).equals(HclText.lean(value)) ? heredoc : HclText.lean(value));
  }
}
