package dev.drydock.specs.eval.function.encoding;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Read one YAML document as a value: sequences as tuples, mappings as objects. Aliases are bounded
/// by the number of values that come of the whole.
final class YamlValue {
  private static final int VALUES_MAX = 1_000_000;
  private static final int DEPTH_MAX = 200;
  private static final int CODE_POINTS_MAX = 64 * 1024 * 1024;

  private int values;

  private YamlValue() {}

  static Function.Outcome read(String text) {
    var settings =
        LoadSettings.builder()
            .setCodePointLimit(CODE_POINTS_MAX)
            .setMaxAliasesForCollections(VALUES_MAX)
            .build();
    try {
      if (isTooDeep(parser(settings, text))) {
        return Function.refused(0, "It is nested deeper than 200 levels.");
      }
      return new Composer(settings, parser(settings, text))
          .getSingleNode()
          .map(YamlValue::made)
          .orElseGet(() -> Function.refused(0, "There is no YAML document in it."));
    } catch (YamlEngineException invalid) {
      return Function.refused(0, "This is not one YAML document.");
    }
  }

  private static ParserImpl parser(LoadSettings settings, String text) {
    return new ParserImpl(settings, new StreamReader(settings, text));
  }

  /// Whether it nests too deep; the composer would run out of stack.
  private static boolean isTooDeep(Iterator<Event> events) {
    int depth = 0;
    while (events.hasNext()) {
      depth +=
          switch (events.next().getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            case Alias, Scalar, Comment, DocumentStart, DocumentEnd, StreamStart, StreamEnd -> 0;
          };
      if (depth > DEPTH_MAX) {
        return true;
      }
    }
    return false;
  }

  private static Function.Outcome made(Node node) {
    return new YamlValue()
        .value(node, 0)
        .map(Function::made)
        .orElseGet(
            () -> Function.refused(0, "It holds a tag or a key that has no value, or too much."));
  }

  private Optional<Value> value(Node node, int depth) {
    if (++values > VALUES_MAX || depth > DEPTH_MAX) {
      return Optional.empty();
    }
    return switch (node) {
      case ScalarNode scalar -> YamlScalars.value(scalar);
      case SequenceNode sequence -> sequence(sequence, depth);
      case MappingNode mapping -> {
        var entries = new LinkedHashMap<String, Value>();
        yield fill(mapping, entries, depth) ? Optional.of(Value.object(entries)) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private Optional<Value> sequence(SequenceNode sequence, int depth) {
    var elements = new ArrayList<Value>();
    for (var node : sequence.getValue()) {
      var element = value(node, depth + 1);
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of(Arguments.tuple(elements));
  }

  /// Put the entries of a mapping in; those that are merged in with `<<` give way.
  private boolean fill(MappingNode mapping, SequencedMap<String, Value> entries, int depth) {
    var merged = new ArrayList<Node>();
    for (var tuple : mapping.getValue()) {
      if (isMerge(tuple.getKeyNode())) {
        merged.add(tuple.getValueNode());
        continue;
      }
      var key = key(tuple.getKeyNode());
      var value = value(tuple.getValueNode(), depth + 1);
      if (key.isEmpty() || value.isEmpty()) {
        return false;
      }
      entries.put(key.get(), value.get());
    }
    return merged.stream().allMatch(node -> merge(node, entries, depth + 1));
  }

  private boolean merge(Node node, SequencedMap<String, Value> entries, int depth) {
    var sources = node instanceof SequenceNode many ? many.getValue() : List.of(node);
    for (var source : sources) {
      var more = new LinkedHashMap<String, Value>();
      if (depth > DEPTH_MAX
          || !(source instanceof MappingNode mapping)
          || !fill(mapping, more, depth)) {
        return false;
      }
      more.forEach(entries::putIfAbsent);
    }
    return true;
  }

  private static boolean isMerge(Node key) {
    return key instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().equals("<<");
  }

  private static Optional<String> key(Node node) {
    return node instanceof ScalarNode scalar
        ? YamlScalars.value(scalar)
            .flatMap(value -> Conversion.to(value, Type.TEXT))
            .filter(Value.Text.class::isInstance)
            .map(text -> ((Value.Text) text).value())
        : Optional.empty();
  }
}
