package dev.drydock.specs.format.convert;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tells what a file says, whichever form it has: blocks where the schema has blocks, sorted by
/// type and labels, each with what stands in it.
///
/// Two files of one flat text are one to the checker, but for the order in which it meets blocks.
public final class Flat {
  private Flat() {}

  /// Return the flat text of a file.
  public static String of(Body body, Inside inside) {
    return lines(body, inside, "");
  }

  private static String lines(Body body, Inside inside, String path) {
    var found = new TreeMap<String, List<String>>();
    for (var item : body.items()) {
      switch (item) {
        case Body.Block block -> block(found, block, inside, path);
        case Body.Attribute attribute -> attribute(found, attribute, inside, path);
      }
    }
    var text = new StringBuilder();
    found.forEach((name, several) -> several.forEach(one -> text.append(name).append(one)));
    return text.toString();
  }

  private static void block(
      SortedMap<String, List<String>> found, Body.Block block, Inside inside, String path) {
    var labels = block.labels().stream().map(Body.Name::text).toList();
    var nest = inside.block(block.type().text());
    var body =
        nest.filter(one -> one.labels() == labels.size()).map(one -> one.body().apply(labels));
    add(
        found,
        block.type().text() + labels,
        (body.isPresent() ? " {\n" : " ?{\n")
            + lines(block.body(), body.orElse(Inside.ATTRIBUTES), path + block.type().text() + ".")
            + "}\n");
  }

  private static void attribute(
      SortedMap<String, List<String>> found, Body.Attribute attribute, Inside inside, String path) {
    var name = attribute.name().text();
    var nest = inside.block(name);
    if (nest.isPresent() && YamlToHcl.areBlocks(attribute.value(), nest.get().labels())) {
      Blocks.asBlocks(attribute, nest.get().labels(), _ -> {})
          .forEach(block -> block(found, block, inside, path));
      return;
    }
    boolean type = BareWords.are(path + name);
    add(found, name, " = " + (type ? type(attribute.value()) : value(attribute.value())) + "\n");
  }

  private static void add(SortedMap<String, List<String>> found, String name, String text) {
    found.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
  }

  /// A type stands as a text in YAML; one that cannot be read is what it is in both forms.
  private static String type(Expression value) {
    if (!(value instanceof Expression.Literal(Value.Text(var word), _))) {
      return value(value);
    }
    var faults = new ArrayList<Diagnostic>();
    var read = HclReader.expression(new Source("", word), faults::add);
    return faults.isEmpty() ? value(read) : word;
  }

  private static String value(Expression value) {
    return HclText.of(normal(value));
  }

  /// Return an expression in the one of its ways of being written that both forms have.
  private static Expression normal(Expression value) {
    return switch (value) {
      case Expression.Template template when Bare.isAlone(template) -> normal(Bare.of(template));
      case Expression.Template(var parts, var span) -> new Expression.Template(normal(parts), span);
      case Expression.Parentheses(var inner, _) -> normal(inner);
      case Expression.Unary(var operator, Expression.Literal(Value.Number number, _), var span)
          when operator == Expression.UnaryOperator.NEGATE ->
          new Expression.Literal(Value.of(number.value().negate()), span);
      case Expression.Tuple(var elements, var span) ->
          new Expression.Tuple(elements.stream().map(Flat::normal).toList(), span);
      case Expression.ObjectLiteral(var entries, var span) ->
          new Expression.ObjectLiteral(entries.stream().map(Flat::normal).toList(), span);
      case Expression other -> other;
    };
  }

  /// Take texts that were written as values for texts. An empty one counts only where it makes a
  /// text of the one value beside it.
  private static List<Part> normal(List<Part> parts) {
    var all = each(parts);
    var full = all.stream().filter(part -> !BareTemplate.isEmpty(part)).toList();
    return full.size() == 1 && full.getFirst() instanceof Part.Interpolation(_, var span)
        ? List.of(new Part.Text("", span), full.getFirst())
        : full;
  }

  private static List<Part> each(List<Part> parts) {
    return parts.stream().map(Flat::normal).toList();
  }

  private static Part normal(Part part) {
    return switch (part) {
      case Part.Interpolation(Expression.Literal(Value.Text(var text), _), var span) ->
          new Part.Text(text, span);
      case Part.If(var condition, var yes, var no, var span) ->
          new Part.If(condition, each(yes), each(no), span);
      case Part.For(var key, var value, var over, var parts, var span) ->
          new Part.For(key, value, over, each(parts), span);
      case Part.Interpolation _, Part.Text _ -> part;
    };
  }

  /// Keys are texts, whatever was written.
  private static Expression.Entry normal(Expression.Entry entry) {
    var key = normal(entry.key());
    var text =
        switch (key) {
          case Expression.Literal(Value.Number number, var span) ->
              new Expression.Literal(Value.of(number.plain()), span);
          case Expression.Literal(Value.Bool(var flag), var span) ->
              new Expression.Literal(Value.of(Boolean.toString(flag)), span);
          case Expression other -> other;
        };
    return new Expression.Entry(text, normal(entry.value()));
  }
}
