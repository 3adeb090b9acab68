package dev.drydock.specs.suite;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.suite.DecoderSpec.Gathered;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Read a decoder spec: which blocks it is made of, and the variables that it gives.
final class DecoderSpecReader {
  private static final List<String> WORDS =
      List.of(
          "object",
          "array",
          "literal",
          "attr",
          "block",
          "block_list",
          "block_set",
          "block_map",
          "block_tuple",
          "block_attrs",
          "default",
          "transform");

  private static final DecoderSpec NOTHING = new DecoderSpec.Literal(Value.absent());

  private final Consumer<Diagnostic> faults;
  private final Evaluator evaluator;

  DecoderSpecReader(Consumer<Diagnostic> faults) {
    this.faults = faults;
    this.evaluator = new Evaluator(new Variables(new LinkedHashMap<>(), faults), faults);
  }

  /// Return the variables that a spec's file gives to expressions.
  SequencedMap<String, Value> variables(Body body) {
    var found = new LinkedHashMap<String, Value>();
    for (var item : body.items()) {
      if (item instanceof Body.Block block && block.type().text().equals("variables")) {
        attributes(block.body())
            .forEach((name, value) -> found.put(name, evaluator.evaluate(value)));
      }
    }
    return found;
  }

  /// Return the one spec of a body.
  DecoderSpec only(Body body) {
    var found = blocks(body);
    if (found.size() != 1) {
      refuse(found.isEmpty() ? body.span() : found.get(1).header(), "has not exactly one spec");
      return NOTHING;
    }
    return spec(found.getFirst());
  }

  private List<Body.Block> blocks(Body body) {
    var found = new ArrayList<Body.Block>();
    for (var item : body.items()) {
      if (item instanceof Body.Block block && WORDS.contains(block.type().text())) {
        found.add(block);
      } else if (item instanceof Body.Block(var type, _, _, _, _)
          && !type.text().equals("variables")) {
        refuse(type.span(), "is no spec");
      }
    }
    return found;
  }

  private DecoderSpec spec(Body.Block block) {
    var body = block.body();
    return switch (block.type().text()) {
      case "object" -> new DecoderSpec.ObjectOf(properties(body));
      case "array" -> new DecoderSpec.ArrayOf(blocks(body).stream().map(this::spec).toList());
      case "attr" -> new DecoderSpec.Attribute(name(block, "name"), type(body, "type"), flag(body));
      case "block" -> new DecoderSpec.Block(name(block, "block_type"), flag(body), only(body));
      case "block_list" -> gathered(Gathered.LIST, block);
      case "block_set" -> gathered(Gathered.SET, block);
      case "block_tuple" -> gathered(Gathered.TUPLE, block);
      case "block_map" ->
          new DecoderSpec.BlockMap(name(block, "block_type"), texts(body, "labels"), only(body));
      case "block_attrs" ->
          new DecoderSpec.BlockAttributes(
              name(block, "block_type"), type(body, "element_type"), flag(body));
      case "default" -> firstOf(blocks(body).stream().map(this::spec).toList(), block);
      case "literal" -> new DecoderSpec.Literal(value(body, "value").orElse(Value.absent()));
      case "transform" -> transform(block);
      case String word -> throw new IllegalArgumentException(word);
    };
  }

  private SequencedMap<String, DecoderSpec> properties(Body body) {
    var made = new LinkedHashMap<String, DecoderSpec>();
    for (var block : blocks(body)) {
      if (block.labels().isEmpty()) {
        refuse(block.header(), "needs the name of its property");
      } else {
        made.put(block.labels().getFirst().text(), spec(block));
      }
    }
    return made;
  }

  private DecoderSpec gathered(Gathered into, Body.Block block) {
    var body = block.body();
    return new DecoderSpec.Blocks(
        into,
        name(block, "block_type"),
        number(body, "min_items"),
        number(body, "max_items"),
        only(body));
  }

  private DecoderSpec firstOf(List<DecoderSpec> several, Body.Block block) {
    if (several.isEmpty()) {
      refuse(block.header(), "has no spec");
    }
    return several.stream().reduce(DecoderSpec.Default::new).orElse(NOTHING);
  }

  private DecoderSpec transform(Body.Block block) {
    var result = attributes(block.body()).get("result");
    if (result == null) {
      refuse(block.header(), "has no result");
      return NOTHING;
    }
    return new DecoderSpec.Transform(result, only(block.body()));
  }

  private String name(Body.Block block, String attribute) {
    if (value(block.body(), attribute).orElse(Value.absent()) instanceof Value.Text(var text)) {
      return text;
    }
    if (block.labels().isEmpty()) {
      refuse(block.header(), "has no name");
      return "";
    }
    return block.labels().getFirst().text();
  }

  private boolean flag(Body body) {
    return value(body, "required").orElse(Value.absent()) instanceof Value.Bool(var yes) && yes;
  }

  private int number(Body body, String attribute) {
    return value(body, attribute).orElse(Value.absent()) instanceof Value.Number(BigDecimal count)
        ? count.intValueExact()
        : 0;
  }

  private List<String> texts(Body body, String attribute) {
    var found =
        value(body, attribute)
            .flatMap(value -> Conversion.to(value, new Type.ListOf(Type.TEXT)))
            .orElse(Value.absent());
    return found instanceof Value.Sequence(_, var elements)
        ? elements.stream().map(one -> ((Value.Text) one).value()).toList()
        : List.of();
  }

  private Optional<Value> value(Body body, String attribute) {
    return Optional.ofNullable(attributes(body).get(attribute)).map(evaluator::evaluate);
  }

  private Type type(Body body, String attribute) {
    var written = attributes(body).get(attribute);
    return written == null ? Type.ANY : new TypeExpression(faults).type(written);
  }

  static SequencedMap<String, Expression> attributes(Body body) {
    var found = new LinkedHashMap<String, Expression>();
    for (var item : body.items()) {
      if (item instanceof Body.Attribute(var name, var value, _)) {
        found.put(name.text(), value);
      }
    }
    return found;
  }

  private void refuse(Span span, String label) {
    faults.accept(Diagnostic.at(span, Code.DRY0201, label, "This is no decoder spec."));
  }
}
