package dev.drydock.specs.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// List what the expressions of a body refer to, step by step, with the place of each.
final class References {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ArrayNode found = NODES.arrayNode();

  private References() {}

  /// Return the references of all that a spec reads.
  static ArrayNode of(Body body, DecoderSpec spec) {
    var references = new References();
    references.collect(body, spec);
    return references.found;
  }

  private void collect(Body body, DecoderSpec spec) {
    spec.sameBody()
        .forEach(one -> {
          switch (one) {
            case DecoderSpec.Attribute(var name, _, _) -> attribute(body, name);
            case DecoderSpec.Block(var word, _, var nested) -> blocks(body, word, nested);
            case DecoderSpec.Blocks several -> blocks(body, several.word(), several.nested());
            case DecoderSpec.BlockMap(var word, _, var nested) -> blocks(body, word, nested);
            case DecoderSpec _ -> {}
          }
        });
  }

  private void attribute(Body body, String name) {
    var written = DecoderSpecReader.attributes(body).get(name);
    if (written != null) {
      walk(written, Set.of());
    }
  }

  private void blocks(Body body, String word, DecoderSpec nested) {
    for (var item : body.items()) {
      if (item instanceof Body.Block block && block.type().text().equals(word)) {
        collect(block.body(), nested);
      }
    }
  }

  private void walk(Expression expression, Set<String> bound) {
    if (path(expression, bound)) {
      return;
    }
    var inner = new HashSet<>(bound);
    if (expression instanceof Expression.For loop) {
      inner.add(loop.valueName().text());
      if (loop.keyName() != null) {
        inner.add(loop.keyName().text());
      }
    }
    Expressions.children(expression).forEach(child -> walk(child, inner));
  }

  /// Note a name with the steps behind it, if that is what the expression is.
  private boolean path(Expression expression, Set<String> bound) {
    Deque<ObjectNode> steps = new ArrayDeque<>();
    var base = expression;
    while (!(base instanceof Expression.Root)) {
      switch (base) {
        case Expression.Member(var before, var name, var span) -> {
          steps.push(step("attr", behind(before, span)).put("name", name.text()));
          base = before;
        }
        case Expression.Index(var before, Expression.Literal(var key, _), var span) -> {
          var step = step("index", behind(before, span));
          step.set("key", TypedJson.value(key, key.type()));
          steps.push(step);
          base = before;
        }
        case Expression _ -> {
          return false;
        }
      }
    }
    var root = (Expression.Root) base;
    if (!bound.contains(root.name())) {
      steps.push(step("root", root.span()).put("name", root.name()));
      var reference = NODES.objectNode().put("root_name", root.name());
      steps.forEach(reference.withArray("steps")::add);
      reference.set("range", range(expression.span()));
      found.add(reference);
    }
    return true;
  }

  private static Span behind(Expression base, Span whole) {
    return new Span(whole.file(), base.span().end(), whole.end());
  }

  private static ObjectNode step(String kind, Span span) {
    var step = NODES.objectNode().put("kind", kind);
    step.set("range", range(span));
    return step;
  }

  static ObjectNode range(Span span) {
    var range = NODES.objectNode().put("filename", span.file());
    range.set("start", position(span.start()));
    range.set("end", position(span.end()));
    return range;
  }

  private static ObjectNode position(Position position) {
    return NODES
        .objectNode()
        .put("line", position.line())
        .put("column", position.column())
        .put("byte", position.offset());
  }
}
