package dev.drydock.specs.suite;

import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What a body is decoded to: one node for each value, as in the files of the suite.
sealed interface DecoderSpec {
  record ObjectOf(SequencedMap<String, DecoderSpec> properties) implements DecoderSpec {}

  record ArrayOf(List<DecoderSpec> elements) implements DecoderSpec {}

  record Attribute(String name, Type wanted, boolean required) implements DecoderSpec {}

  record Block(String word, boolean required, DecoderSpec nested) implements DecoderSpec {}

  /// @param most how many there may be; 0 for any number
  record Blocks(Gathered into, String word, int least, int most, DecoderSpec nested)
      implements DecoderSpec {}

  record BlockMap(String word, List<String> labels, DecoderSpec nested) implements DecoderSpec {}

  record BlockAttributes(String word, Type element, boolean required) implements DecoderSpec {}

  record Default(DecoderSpec first, DecoderSpec other) implements DecoderSpec {}

  record Literal(Value value) implements DecoderSpec {}

  /// An expression over what `nested` gives, which it knows as `nested`.
  record Transform(Expression result, DecoderSpec nested) implements DecoderSpec {}

  enum Gathered {
    LIST,
    SET,
    TUPLE
  }

  /// Return the nodes that read the same body, this one with them.
  default Stream<DecoderSpec> sameBody() {
    return switch (this) {
      case ObjectOf(var properties) -> properties.values().stream().flatMap(DecoderSpec::sameBody);
      case ArrayOf(var elements) -> elements.stream().flatMap(DecoderSpec::sameBody);
      case Default(var first, var other) -> Stream.concat(first.sameBody(), other.sameBody());
      case Transform(_, var nested) -> nested.sameBody();
      case Attribute _, Block _, Blocks _, BlockMap _, BlockAttributes _, Literal _ ->
          Stream.of(this);
    };
  }

  /// Return the type of what is made, as far as it is known without a body.
  default Type type() {
    return switch (this) {
      case ObjectOf(var properties) -> {
        var types = new LinkedHashMap<String, Type>();
        properties.forEach((name, one) -> types.put(name, one.type()));
        yield new Type.ObjectOf(types, List.of());
      }
      case ArrayOf(var elements) ->
          new Type.TupleOf(elements.stream().map(DecoderSpec::type).toList());
      case Attribute(_, var wanted, _) -> wanted;
      case Block(_, _, var nested) -> nested.type();
      case Blocks(var into, _, _, _, var nested) ->
          switch (into) {
            case LIST -> new Type.ListOf(nested.type());
            case SET -> new Type.SetOf(nested.type());
            case TUPLE -> Type.ANY;
          };
      case BlockMap(_, var labels, var nested) -> {
        var made = nested.type();
        for (int at = 0; at < labels.size(); at++) {
          made = new Type.MapOf(made);
        }
        yield made;
      }
      case BlockAttributes(_, var element, _) -> new Type.MapOf(element);
      case Default(var first, _) -> first.type();
      case Literal(var value) -> value.type();
      case Transform _ -> Type.ANY;
    };
  }
}
