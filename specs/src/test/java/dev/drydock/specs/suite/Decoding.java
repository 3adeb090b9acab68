package dev.drydock.specs.suite;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/// Decode a body by a spec.
final class Decoding {
  private final Evaluator evaluator;
  private final Consumer<Diagnostic> faults;

  Decoding(SequencedMap<String, Value> variables, Consumer<Diagnostic> faults) {
    this.evaluator = new Evaluator(new Variables(variables, faults), faults);
    this.faults = faults;
  }

  /// A value, with the type that the spec gives it.
  record Decoded(Value value, Type type) {}

  Decoded decode(Body body, DecoderSpec spec) {
    refuseUnexpected(body, spec);
    return made(body, spec);
  }

  private void refuseUnexpected(Body body, DecoderSpec spec) {
    Set<String> attributes = new LinkedHashSet<>();
    Set<String> blocks = new LinkedHashSet<>();
    spec.sameBody()
        .forEach(one -> {
          switch (one) {
            case DecoderSpec.Attribute(var name, _, _) -> attributes.add(name);
            case DecoderSpec.Block(var word, _, _) -> blocks.add(word);
            case DecoderSpec.Blocks several -> blocks.add(several.word());
            case DecoderSpec.BlockMap(var word, _, _) -> blocks.add(word);
            case DecoderSpec.BlockAttributes(var word, _, _) -> blocks.add(word);
            case DecoderSpec _ -> {}
          }
        });
    for (var item : body.items()) {
      switch (item) {
        case Body.Attribute(var name, _, _) -> {
          boolean block = blocks.contains(name.text()) && name.span().file().endsWith(".json");
          if (!attributes.contains(name.text()) && !block) {
            refuse(name.span(), Code.DRY0203, "is not expected here");
          }
        }
        case Body.Block block -> {
          if (!blocks.contains(block.type().text())) {
            refuse(block.type().span(), Code.DRY0201, "is not expected here");
          }
        }
      }
    }
  }

  private Decoded made(Body body, DecoderSpec spec) {
    return switch (spec) {
      case DecoderSpec.ObjectOf(var properties) -> object(body, properties);
      case DecoderSpec.ArrayOf(var elements) ->
          tuple(elements.stream().map(one -> made(body, one)).toList());
      case DecoderSpec.Attribute attribute -> attribute(body, attribute);
      case DecoderSpec.Block block -> block(body, block);
      case DecoderSpec.Blocks blocks -> blocks(body, blocks);
      case DecoderSpec.BlockMap map -> {
        var found = found(body, map.word(), map.labels().size());
        yield new Decoded(map(found, 0, map), map.type());
      }
      case DecoderSpec.BlockAttributes map -> attributes(body, map);
      case DecoderSpec.Default(var first, var other) -> {
        var decoded = made(body, first);
        yield decoded.value().isNull() ? made(body, other) : decoded;
      }
      case DecoderSpec.Literal(var value) -> new Decoded(value, value.type());
      case DecoderSpec.Transform transform -> transform(body, transform);
    };
  }

  private Decoded object(Body body, SequencedMap<String, DecoderSpec> properties) {
    var values = new LinkedHashMap<String, Value>();
    var types = new LinkedHashMap<String, Type>();
    properties.forEach((name, one) -> {
      var decoded = made(body, one);
      values.put(name, decoded.value());
      types.put(name, decoded.type());
    });
    var type = new Type.ObjectOf(types, List.of());
    return new Decoded(new Value.Mapping(type, values), type);
  }

  private static Decoded tuple(List<Decoded> elements) {
    var type = new Type.TupleOf(elements.stream().map(Decoded::type).toList());
    return new Decoded(
        new Value.Sequence(type, elements.stream().map(Decoded::value).toList()), type);
  }

  private Decoded attribute(Body body, DecoderSpec.Attribute spec) {
    var written = DecoderSpecReader.attributes(body).get(spec.name());
    if (written == null) {
      if (spec.required()) {
        refuse(end(body), Code.DRY0204, "needs `" + spec.name() + "`");
      }
      return new Decoded(Value.absent(), spec.wanted());
    }
    var value = converted(written, spec.wanted());
    return new Decoded(value, spec.wanted() instanceof Type.Any ? value.type() : spec.wanted());
  }

  private Value converted(Expression written, Type wanted) {
    return switch (Conversion.convert(evaluator.evaluate(written), wanted)) {
      case Conversion.Result.Converted(var made) -> made;
      case Conversion.Result.Refused(var path, var reason) -> {
        refuse(written.span(), Code.DRY0206, path + " " + reason);
        yield Value.absent();
      }
    };
  }

  /// Return the blocks of a word; in JSON an attribute stands for them.
  private List<Body.Block> found(Body body, String word, int labels) {
    var found = new ArrayList<Body.Block>();
    for (var item : body.items()) {
      if (item instanceof Body.Block block && block.type().text().equals(word)) {
        if (block.labels().size() == labels) {
          found.add(block);
        } else {
          refuse(block.header(), Code.DRY0202, "has to have " + labels + " labels");
        }
      } else if (item instanceof Body.Attribute attribute && attribute.name().text().equals(word)) {
        found.addAll(Blocks.asBlocks(attribute, labels, faults));
      }
    }
    return found;
  }

  /// Return the one block of a word; a second one is refused.
  private Optional<Body.Block> single(Body body, String word, boolean required) {
    var found = found(body, word, 0);
    if (found.isEmpty() && required) {
      refuse(end(body), Code.DRY0225, "needs a block `" + word + "`");
    }
    if (found.size() > 1) {
      refuse(found.get(1).header(), Code.DRY0205, "stands there a second time");
    }
    return found.stream().findFirst();
  }

  private Decoded block(Body body, DecoderSpec.Block spec) {
    return single(body, spec.word(), spec.required())
        .map(block -> decode(block.body(), spec.nested()))
        .orElseGet(() -> new Decoded(Value.absent(), spec.type()));
  }

  private Decoded blocks(Body body, DecoderSpec.Blocks spec) {
    var found = found(body, spec.word(), 0);
    if (found.size() < spec.least()) {
      refuse(end(body), Code.DRY0225, "needs " + spec.least() + " blocks `" + spec.word() + "`");
    }
    if (spec.most() > 0 && found.size() > spec.most()) {
      refuse(found.get(spec.most()).header(), Code.DRY0205, "is one too many");
    }
    var decoded = found.stream().map(block -> decode(block.body(), spec.nested())).toList();
    var values = decoded.stream().map(Decoded::value).toList();
    var element = decoded.isEmpty() ? spec.nested().type() : decoded.getFirst().type();
    return switch (spec.into()) {
      case TUPLE -> tuple(decoded);
      case LIST -> new Decoded(Conversion.listOf(element, values), new Type.ListOf(element));
      case SET -> new Decoded(Conversion.setOf(element, values), new Type.SetOf(element));
    };
  }

  private Value map(List<Body.Block> blocks, int depth, DecoderSpec.BlockMap spec) {
    if (depth == spec.labels().size()) {
      if (blocks.size() > 1) {
        refuse(blocks.get(1).header(), Code.DRY0205, "has the labels of another one");
      }
      return decode(blocks.getFirst().body(), spec.nested()).value();
    }
    var groups = new LinkedHashMap<String, List<Body.Block>>();
    for (var block : blocks) {
      groups.computeIfAbsent(block.labels().get(depth).text(), _ -> new ArrayList<>()).add(block);
    }
    var made = new LinkedHashMap<String, Value>();
    groups.forEach((label, group) -> made.put(label, map(group, depth + 1, spec)));
    return new Value.Mapping(new Type.MapOf(Type.ANY), made);
  }

  private Decoded attributes(Body body, DecoderSpec.BlockAttributes spec) {
    var block = single(body, spec.word(), spec.required());
    if (block.isEmpty()) {
      return new Decoded(Value.absent(), spec.type());
    }
    var made = new LinkedHashMap<String, Value>();
    DecoderSpecReader.attributes(block.get().body())
        .forEach((name, value) -> made.put(name, converted(value, spec.element())));
    return new Decoded(new Value.Mapping(spec.type(), made), spec.type());
  }

  private Decoded transform(Body body, DecoderSpec.Transform spec) {
    var nested = made(body, spec.nested()).value();
    var inner = new Evaluator(new Variables(Map.of("nested", nested), faults), faults);
    var value = inner.evaluate(spec.result());
    return new Decoded(value, value.type());
  }

  private static Span end(Body body) {
    var end = body.span().end();
    return new Span(body.span().file(), end, end);
  }

  private void refuse(Span span, Code code, String label) {
    faults.accept(Diagnostic.at(span, code, label, "The decoder spec does not allow it."));
  }
}
