package dev.drydock.specs.format.convert;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.format.convert.Grouping.Placed;
import dev.drydock.specs.format.yaml.Node;
import dev.drydock.specs.format.yaml.Node.Entry;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes YAML of HCL.
public final class HclToYaml {
  /// From here on a number is written with its power of ten.
  private static final int DIGITS_MAX = 40;

  private final Remarks remarks;
  private final Consumer<Diagnostic> report;

  public HclToYaml(Remarks remarks, Consumer<Diagnostic> report) {
    this.remarks = remarks;
    this.report = report;
  }

  /// Return a whole file.
  public Node.Mapping file(Body body) {
    return body(body, "", body.span().end());
  }

  private Node.Mapping body(Body body, String path, Position end) {
    var byName = new LinkedHashMap<String, List<Placed>>();
    for (int at = 0; at < body.items().size(); at++) {
      boolean last = at + 1 == body.items().size();
      int limit = last ? end.offset() : body.items().get(at + 1).span().start().offset();
      switch (body.items().get(at)) {
        case Body.Attribute attribute ->
            add(byName, attribute.name().text(), attribute(attribute, path, limit));
        case Body.Block block -> add(byName, block.type().text(), block(block, path, limit));
      }
    }
    boolean empty = body.items().isEmpty();
    var below = remarks.above(end);
    if (!below.isEmpty() && below.getLast().isEmpty()) {
      below = below.subList(0, below.size() - 1);
    }
    return new Node.Mapping("", Grouping.entries(byName), empty && below.isEmpty(), below);
  }

  private static void add(SequencedMap<String, List<Placed>> byName, String name, Placed one) {
    byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
  }

  private Placed attribute(Body.Attribute attribute, String path, int limit) {
    var above = new ArrayList<>(remarks.above(attribute.span().start()));
    boolean word = BareWords.are(path + attribute.name().text());
    var value = word ? word(attribute.value()) : node(attribute.value());
    moved(above, attribute.span());
    return new Placed(List.of(), above, value, remarks.beside(attribute.span().end(), limit));
  }

  /// Put comments that stand inside of an expression above it.
  private void moved(List<String> above, Span span) {
    for (var remark : remarks.before(span.end())) {
      above.addAll(remark.lines());
      report.accept(
          Diagnostic.at(
              remark.span(),
              Code.DRY0190,
              "goes above its attribute",
              "YAML keeps an expression in a text, which has no room for comments."));
    }
  }

  private Placed block(Body.Block block, String path, int limit) {
    var above = new ArrayList<>(remarks.above(block.span().start()));
    remarks.before(block.body().span().start()).forEach(one -> above.addAll(one.lines()));
    var place = block.body().span();
    boolean oneLine = place.start().line() == place.end().line();
    var first = block.body().items().isEmpty() ? place.end() : start(block.body());
    var beside = oneLine ? "" : remarks.beside(place.start(), first.offset());
    var body = body(block.body(), path + block.type().text() + ".", place.end());
    var behind = remarks.beside(place.end(), limit);
    if (beside.isEmpty()) {
      beside = behind;
      behind = "";
    }
    var below = new ArrayList<>(body.below());
    below.addAll(behind.isEmpty() ? List.of() : List.of(behind));
    if (body.entries().isEmpty()) {
      above.addAll(below);
      below.clear();
    }
    var labels = block.labels().stream().map(Body.Name::text).toList();
    return new Placed(
        labels,
        above,
        new Node.Mapping("", body.entries(), below.isEmpty() && body.oneLine(), below),
        beside);
  }

  private static Position start(Body body) {
    return body.items().getFirst().span().start();
  }

  private static Node word(Expression value) {
    return new Node.Text(
        "",
        value instanceof Expression.Literal(Value.Text(var word), _) ? word : HclText.lean(value));
  }

  private Node node(Expression value) {
    return switch (value) {
      case Expression.Literal(Value.Text(var text), _) -> new Node.Text("", BareTemplate.of(text));
      case Expression.Literal(Value.Number number, _) -> new Node.Plain("", number(number));
      case Expression.Literal(var other, _) -> new Node.Plain("", HclText.lean(value));
      case Expression.Unary(var sign, Expression.Literal(Value.Number number, _), _)
          when sign == Expression.UnaryOperator.NEGATE ->
          new Node.Plain("", "-" + number(number));
      case Expression.Template template -> new Node.Text("", BareTemplate.of(template));
      case Expression.Tuple tuple -> tuple(tuple);
      case Expression.ObjectLiteral object when hasPlainKeys(object) -> object(object);
      case Expression other -> new Node.Text("", BareTemplate.interpolated(other));
    };
  }

  private static String number(Value.Number number) {
    var plain = number.plain();
    return plain.length() <= DIGITS_MAX ? plain : number.value().toString();
  }

  private Node tuple(Expression.Tuple tuple) {
    var entries = new ArrayList<Entry>();
    for (int at = 0; at < tuple.elements().size(); at++) {
      boolean last = at + 1 == tuple.elements().size();
      int limit =
          last ? tuple.span().end().offset() : tuple.elements().get(at + 1).span().start().offset();
      var element = tuple.elements().get(at);
      entries.add(entry(null, element, element.span(), limit));
    }
    return new Node.Sequence("", entries, isOneLine(tuple.span()), below(tuple.span()));
  }

  private Node object(Expression.ObjectLiteral object) {
    var entries = new ArrayList<Entry>();
    for (int at = 0; at < object.entries().size(); at++) {
      boolean last = at + 1 == object.entries().size();
      int limit =
          last
              ? object.span().end().offset()
              : object.entries().get(at + 1).key().span().start().offset();
      var entry = object.entries().get(at);
      var span = entry.key().span().to(entry.value().span());
      entries.add(entry(key(entry.key()), entry.value(), span, limit));
    }
    return new Node.Mapping("", entries, isOneLine(object.span()), below(object.span()));
  }

  private Entry entry(@Nullable Node key, Expression value, Span span, int limit) {
    var above = new ArrayList<>(remarks.above(span.start()));
    var node = node(value);
    moved(above, span);
    return new Entry(above, key, node, remarks.beside(span.end(), limit));
  }

  private List<String> below(Span span) {
    return remarks.before(span.end()).stream().flatMap(one -> one.lines().stream()).toList();
  }

  private static boolean isOneLine(Span span) {
    return span.start().line() == span.end().line();
  }

  /// Whether every key can be a key of YAML, none of them twice.
  private static boolean hasPlainKeys(Expression.ObjectLiteral object) {
    var seen = new HashSet<String>();
    return object.entries().stream()
        .map(Expression.Entry::key)
        .allMatch(key -> !isNull(key) && seen.add(key(key).value()));
  }

  private static boolean isNull(Expression key) {
    return key instanceof Expression.Literal(Value.Null _, _);
  }

  private static Node.Text key(Expression key) {
    return new Node.Text(
        "",
        switch (key) {
          case Expression.Literal(Value.Text(var text), _) -> BareTemplate.of(text);
          case Expression.Literal(Value.Number number, _) -> number.plain();
          case Expression.Literal literal -> HclText.lean(literal);
          case Expression.Template template -> BareTemplate.of(template);
          case Expression.Parentheses(var inner, _) -> BareTemplate.interpolated(inner);
          case Expression other -> BareTemplate.interpolated(other);
        });
  }
}
